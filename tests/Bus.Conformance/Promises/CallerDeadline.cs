using Bus.Conformance.Contracts;
using Bus.TestKit;

namespace Bus.Conformance;

/// <summary>A caller waits no longer than its deadline, whatever the handler does.</summary>
public abstract class CallerDeadline : ConformanceFixture
{
    [Test]
    public Task The_timeout_of_the_bus_holds()
        => ReleasesAsync((options, timeout) => options.Timeout = timeout, static (probe, _) => probe);

    [Test]
    public Task The_timeout_of_the_api_holds_before_that_of_the_bus()
        => ReleasesAsync(
            static (options, timeout) => options.Apis["probe"] = new ApiOptions { Timeout = timeout },
            static (probe, _) => probe);

    [Test]
    public Task The_timeout_of_the_call_holds_before_all_others()
        => ReleasesAsync(
            static (options, _) => options.Apis["probe"] = new ApiOptions { Timeout = Timeout.InfiniteTimeSpan },
            static (probe, timeout) => probe.With(new CallOptions { Timeout = timeout }));

    [Test]
    public async Task An_api_without_a_deadline_waits()
    {
        TestClock clock = Transport.NewClock();
        Gate gate = Transport.NewGate();
        IProbeApi probe = await ServeAsync(Ignorant(gate, new Gate()), options =>
        {
            options.TimeProvider = clock.Provider;
            options.Timeout = clock.Timeout;
            options.Apis["probe"] = new ApiOptions { Timeout = Timeout.InfiniteTimeSpan };
        });

        Task<string> call = probe.HoldAsync("patient").AsTask();
        clock.PassTimeout(clock.Timeout);
        Assert.That(await call.StaysPending(Transport.Quiet), Is.True, "no deadline was set for this API");
        gate.Open();

        Assert.That(await call.Within(Patience, "the answer"), Is.EqualTo("patient"), "without a deadline the answer must come whenever it comes");
    }

    private async Task ReleasesAsync(Action<BusOptions, TimeSpan> configure, Func<IProbeApi, TimeSpan, IProbeApi> with)
    {
        TestClock clock = Transport.NewClock();
        Gate begun = new();
        IProbeApi probe = await ServeAsync(Ignorant(Transport.NewGate(), begun), options =>
        {
            options.TimeProvider = clock.Provider;
            options.Timeout = TimeSpan.FromDays(1);
            configure(options, clock.Timeout);
        });

        Task<string> call = with(probe, clock.Timeout).HoldAsync("hang").AsTask();
        await begun.Opened.Within(Patience, "the handler to begin");
        clock.Pass(clock.Timeout - TimeSpan.FromMilliseconds(1));
        if (clock.IsManual) Assert.That(call.IsCompleted, Is.False, "no call may be stopped before its time");
        clock.PassTimeout(clock.Timeout);

        BusTimeoutException failure = await Transport.CatchAsync<BusTimeoutException>(call, "the caller to be released");
        Assert.That(failure.Timeout, Is.EqualTo(clock.Timeout), "the failure must say how long the call was given");
        Assert.That(failure.Rpc, Is.EqualTo("hold"), "the failure must name the RPC");
    }

    private static ProbeService Ignorant(Gate gate, Gate begun) => new()
    {
        Holding = async (_, _) =>
        {
            begun.Open();
            await gate.Opened;
        },
    };
}
