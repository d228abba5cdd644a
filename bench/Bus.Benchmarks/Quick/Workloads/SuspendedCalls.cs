using Bus.Benchmarks.Contract;

namespace Bus.Benchmarks.Quick.Workloads;

/// <summary>A caller awaits calls that suspend; each is resumed on this thread and runs the caller on to its next call.</summary>
internal sealed class SuspendedCalls(IAuthApi kept, SuspendingAuthService service) : Workload
{
    public override ValueTask RunAsync(int operations)
    {
        Task caller = CallAsync(operations);
        while (!caller.IsCompleted) service.Resume();
        return new ValueTask(caller);
    }

    private async Task CallAsync(int operations)
    {
        IAuthApi auth = kept;
        int right = 0;
        for (int done = 0; done < operations; done++)
            if (await auth.CheckPasswordAsync("admin", "secret", CancellationToken.None)) right++;
        Check(right, operations);
    }
}
