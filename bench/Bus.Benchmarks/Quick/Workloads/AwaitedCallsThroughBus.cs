using Bus.Benchmarks.Contract;

namespace Bus.Benchmarks.Quick.Workloads;

/// <summary>Awaits calls, finding the proxy anew for each.</summary>
internal sealed class AwaitedCallsThroughBus(IBus kept, CancellationToken cancellationToken) : Workload
{
    public override async ValueTask RunAsync(int operations)
    {
        IBus bus = kept;
        CancellationToken token = cancellationToken;
        int right = 0;
        for (int done = 0; done < operations; done++)
            if (await bus.Auth.CheckPasswordAsync("admin", "secret", token)) right++;
        Check(right, operations);
    }
}
