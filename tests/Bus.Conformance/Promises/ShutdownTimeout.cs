using Bus.Conformance.Contracts;
using Bus.TestKit;

namespace Bus.Conformance;

/// <summary>A handler that does not end is told to, and then holds nothing up any more.</summary>
public abstract class ShutdownTimeout : ConformanceFixture
{
    [Test]
    public async Task A_call_that_hangs_does_not_hold_up_the_worker()
    {
        Gate begun = new(), told = new(), gate = Transport.NewGate();
        BusClient worker = await WorkerAsync();
        await worker.ServeAsync<IProbeApi>(new ProbeService
        {
            Holding = async (_, cancellationToken) => await HangAsync(begun, told, gate, cancellationToken),
        });
        // The caller's deadline must not be what the handler is told of.
        TestClock clock = Transport.NewClock();
        BusClient caller = await Transport.ConnectAsync("caller", options =>
        {
            options.TimeProvider = clock.Provider;
            options.Timeout = clock.IsManual ? clock.Timeout : Patience / 2;
        });
        IProbeApi probe = caller.Api<IProbeApi>();
        Task<string> call = probe.HoldAsync("hang").AsTask();
        await begun.Opened.Within(Patience, "the handler to begin");

        await worker.DisposeAsync().Within(Patience, "the worker to stop without its handler");

        await told.Opened.Within(Patience, "the handler's token to fire");
        clock.PassTimeout(clock.Timeout);
        Exception failure = await Transport.CatchAsync<BusException>(call, "the caller to be released");
        Assert.That(failure, Is.InstanceOf<BusConnectionException>().Or.InstanceOf<BusTimeoutException>(),
            "the caller must be told that its service is gone, or that it did not answer");
    }

    [Test]
    public async Task An_event_handler_that_hangs_does_not_hold_up_the_worker()
    {
        Gate begun = new(), told = new(), gate = Transport.NewGate();
        BusClient worker = await WorkerAsync();
        await worker.Api<IProbeApi>().Counted.ListenAsync("record", async (Counted _, CancellationToken cancellationToken) =>
            await HangAsync(begun, told, gate, cancellationToken));
        await FireAsync((await Transport.ConnectAsync("caller")).Api<IProbeApi>(), 0, 1);
        await begun.Opened.Within(Patience, "the handler to begin");

        await worker.DisposeAsync().Within(Patience, "the worker to stop without its handler");

        await told.Opened.Within(Patience, "the handler's token to fire");
    }

    private Task<BusClient> WorkerAsync()
        => Transport.ConnectAsync("worker", static options => options.ShutdownTimeout = TimeSpan.FromMilliseconds(100));

    private static async ValueTask HangAsync(Gate begun, Gate told, Gate gate, CancellationToken cancellationToken)
    {
        await using CancellationTokenRegistration registration = cancellationToken.Register(told.Open);
        begun.Open();
        await gate.Opened;
    }
}
