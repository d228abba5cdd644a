using Bus.Redis.Resp;

namespace Bus.Redis.Calls;

/// <summary>Looks after calls that wait: one whose service went before it took the call up fails, instead of waiting for its deadline.</summary>
internal static class UnservedCalls
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    public static async Task WatchAsync(RpcClient client, ServedApis served, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (served.WaitsForDeadline) return;
        using PeriodicTimer timer = new(Interval, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken).ConfigureAwait(false))
            {
                // Services that lost their connections with this client are about to be back.
                if (client.IsSettling) continue;
                foreach (IGrouping<string, PendingCall> calls in client.Pending.Where(call => clock.GetElapsedTime(call.SentAt) >= Interval).GroupBy(static call => call.Rpc.Api.Name).ToArray())
                    if (!await served.IsServedAsync(calls.Key, cancellationToken).ConfigureAwait(false)) await FailAsync(client, served, calls).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The client is closed.
        }
    }

    private static async ValueTask FailAsync(RpcClient client, ServedApis served, IEnumerable<PendingCall> calls)
    {
        foreach (PendingCall call in calls)
            if (await client.TryWithdrawAsync(call).ConfigureAwait(false)) call.TryFail(await served.NotServedAsync(call.Rpc).ConfigureAwait(false));
    }
}
