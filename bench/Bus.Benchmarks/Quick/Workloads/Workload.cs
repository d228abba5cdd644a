namespace Bus.Benchmarks.Quick.Workloads;

/// <summary>What one side of a figure does, again and again.</summary>
/// <remarks>Case and floor run the same loop where they can: in a process of its own each gets machine code for its own objects.</remarks>
internal abstract class Workload
{
    /// <summary>Brings the next slice about; not timed.</summary>
    public virtual ValueTask PrepareAsync(int operations) => default;

    /// <summary>One slice: so many operations, and a check that they did what they should.</summary>
    public abstract ValueTask RunAsync(int operations);

    protected static void Check(int done, int operations)
    {
        if (done != operations) throw new InvalidOperationException($"{done} of {operations} operations did what they should.");
    }
}
