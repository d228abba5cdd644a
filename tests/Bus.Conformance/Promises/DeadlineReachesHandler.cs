using Bus.Conformance.Contracts;
using Bus.TestKit;

namespace Bus.Conformance;

/// <summary>A handler is told when nobody waits for it any more.</summary>
public abstract class DeadlineReachesHandler : ConformanceFixture
{
    [Test]
    public Task The_token_fires_at_the_deadline_of_the_api()
        => FiresAsync(static (options, timeout) => options.Timeout = timeout, static (probe, _) => probe);

    [Test]
    public Task The_token_fires_at_the_deadline_of_the_call()
        => FiresAsync(static (_, _) => { }, static (probe, timeout) => probe.With(new CallOptions { Timeout = timeout }));

    private async Task FiresAsync(Action<BusOptions, TimeSpan> configure, Func<IProbeApi, TimeSpan, IProbeApi> with)
    {
        TestClock clock = Transport.NewClock();
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
        }, options =>
        {
            options.TimeProvider = clock.Provider;
            configure(options, clock.Timeout);
        });

        // A caller that could cancel: its token and the deadline must both be carried.
        using CancellationTokenSource caller = new();
        Task<string> call = with(probe, clock.Timeout).HoldAsync("wait", caller.Token).AsTask();
        await begun.Opened.Within(Patience, "the handler to begin");
        clock.PassTimeout(clock.Timeout);

        await told.Opened.Within(Patience, "the handler's token to fire");
        await Transport.CatchAsync<BusTimeoutException>(call, "the caller to be told of the deadline, not of the handler's cancellation");
    }
}
