using Bus.Benchmarks.Contract;

namespace Bus.Benchmarks.Quick.Workloads;

/// <summary>Awaits calls of an API that it keeps: a proxy or the service itself.</summary>
internal sealed class AwaitedCalls(IAuthApi kept, CancellationToken cancellationToken) : Workload
{
    public override async ValueTask RunAsync(int operations)
    {
        IAuthApi auth = kept;
        CancellationToken token = cancellationToken;
        int right = 0;
        for (int done = 0; done < operations; done++)
            if (await auth.CheckPasswordAsync("admin", "secret", token)) right++;
        Check(right, operations);
    }
}
