using Bus.Benchmarks.Contract;

namespace Bus.Benchmarks.Quick.Workloads;

/// <summary>Fires a batch that fits the queues, then lets one listener after the other drain.</summary>
/// <remarks>One at a time, so that what is measured is the work and not how well a busy machine runs several at once.</remarks>
internal abstract class FiredEvents(GatedHandler[] handlers) : Workload
{
    protected static readonly UserRegistered Payload = new("sally", "sally@example.com");

    public override async ValueTask PrepareAsync(int operations)
    {
        foreach (GatedHandler handler in handlers) handler.Close(operations);
        await FireAsync(1);
        foreach (GatedHandler handler in handlers) await handler.ReachedAsync();
    }

    public override async ValueTask RunAsync(int operations)
    {
        await FireAsync(operations);
        foreach (GatedHandler handler in handlers) await handler.DrainAsync();
    }

    protected abstract ValueTask FireAsync(int count);
}
