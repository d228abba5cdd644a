using Bus.Benchmarks.Quick.Workloads;

namespace Bus.Benchmarks.Quick.Harness;

/// <summary>One line of quick mode: what the bus does, its floor, and how far apart they may be.</summary>
internal abstract class Figure
{
    /// <summary>What the line is called, without spaces: it is also the child processes' argument.</summary>
    public abstract string Name { get; }

    public abstract Bound Bound { get; }

    /// <summary>How many bytes more than the floor an operation may allocate, or null where tests assert what it does.</summary>
    public virtual double? MostBytesAbove => null;

    /// <summary>Enough for a slice of some 50 to 200 µs: long for the clock, short beside the machine's interruptions.</summary>
    public abstract int OperationsPerSlice { get; }

    /// <summary>The figure that this one is with interceptors, if it is one.</summary>
    public virtual string? WithoutInterceptors => null;

    public abstract ValueTask<Workload> CaseAsync();

    public abstract ValueTask<Workload> FloorAsync();
}
