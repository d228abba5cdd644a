using Bus.Conformance.Contracts;
using Bus.TestKit;

namespace Bus.Conformance;

/// <summary>A handler is told that its caller gave up.</summary>
public abstract class CancellationReachesHandler : ConformanceFixture
{
    [Test]
    public async Task The_token_fires_when_the_caller_cancels()
    {
        Gate begun = new(), told = new();
        IProbeApi probe = await ServeAsync(new ProbeService
        {
            Holding = async (_, cancellationToken) =>
            {
                await using CancellationTokenRegistration registration = cancellationToken.Register(told.Open);
                begun.Open();
                await Task.WhenAny(told.Opened, Transport.NewGate().Opened);
                cancellationToken.ThrowIfCancellationRequested();
            },
        }, static options => options.Timeout = Timeout.InfiniteTimeSpan);

        using CancellationTokenSource caller = new();
        Task<string> call = probe.HoldAsync("wait", caller.Token).AsTask();
        await begun.Opened.Within(Patience, "the handler to begin");
        await caller.CancelAsync();

        await told.Opened.Within(Patience, "the handler's token to fire");
        OperationCanceledException failure = await Transport.CatchAsync<OperationCanceledException>(call, "the caller to be released");
        Assert.That(failure.CancellationToken, Is.EqualTo(caller.Token), "the caller must see its own token, not the handler's");
    }
}
