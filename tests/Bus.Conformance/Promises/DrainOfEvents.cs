using Bus.Conformance.Contracts;
using Bus.TestKit;

namespace Bus.Conformance;

/// <summary>A worker that stops begins no event, and finishes those that it has begun.</summary>
public abstract class DrainOfEvents : ConformanceFixture
{
    [Test]
    public async Task Running_event_handlers_finish_and_no_event_is_begun()
    {
        Gate gate = Transport.NewGate();
        Recording<int> begun = new(), ended = new();
        BusClient worker = await Transport.ConnectAsync("worker");
        await worker.Api<IProbeApi>().Counted.ListenAsync("record", async (Counted payload) =>
        {
            begun.Add(payload.Number);
            await gate.Opened;
            ended.Add(payload.Number);
        });
        IProbeApi probe = (await Transport.ConnectAsync("caller")).Api<IProbeApi>();
        await FireAsync(probe, 0, 3);
        await begun.WaitForCount(1, Patience, "the handler to begin");

        Task disposal = worker.DisposeAsync().AsTask();
        Assert.That(await disposal.StaysPending(Transport.Quiet), Is.True, "disposing must wait for the handler that runs");
        gate.Open();
        await disposal.Within(Patience, "the worker to stop");

        Assert.That(ended.Items, Is.EqualTo(new[] { 0 }), "the handler that ran must have finished by the time the worker has stopped");
        Assert.That(begun.Items, Is.EqualTo(new[] { 0 }), "a worker that stops must not begin another event");
    }

    [Test]
    public async Task A_listener_that_is_disposed_finishes_too()
    {
        Gate gate = Transport.NewGate(), begun = new();
        IProbeApi worker = (await Transport.ConnectAsync("worker")).Api<IProbeApi>();
        IBusListener listener = await worker.Counted.ListenAsync("record", async (Counted _) =>
        {
            begun.Open();
            await gate.Opened;
        });
        await FireAsync((await Transport.ConnectAsync("caller")).Api<IProbeApi>(), 0, 1);
        await begun.Opened.Within(Patience, "the handler to begin");

        Task disposal = listener.DisposeAsync().AsTask();
        Assert.That(await disposal.StaysPending(Transport.Quiet), Is.True, "disposing must wait for the handler that runs");
        gate.Open();
        await disposal.Within(Patience, "the listener to stop");

        Assert.That(listener.Completion.IsCompletedSuccessfully, Is.True, "a listener that was disposed has completed");
    }

    [Test]
    public async Task A_handler_that_is_told_to_stop_has_time_to_end()
    {
        TestClock clock = Transport.NewClock();
        Assume.That(clock.IsManual, "what is left of the timeout after the token fired is too short for the system's clock");
        TimeSpan timeout = TimeSpan.FromMinutes(10);
        Gate begun = new(), told = new(), ended = new(), mayEnd = Transport.NewGate();
        BusClient worker = await Transport.ConnectAsync("worker", options =>
        {
            options.TimeProvider = clock.Provider;
            options.ShutdownTimeout = timeout;
        });
        await worker.Api<IProbeApi>().Counted.ListenAsync("record", async (Counted _, CancellationToken cancellationToken) =>
        {
            await using CancellationTokenRegistration registration = cancellationToken.Register(told.Open);
            begun.Open();
            await mayEnd.Opened;
            ended.Open();
        });
        await FireAsync((await Transport.ConnectAsync("caller")).Api<IProbeApi>(), 0, 1);
        await begun.Opened.Within(Patience, "the handler to begin");

        Task disposal = worker.DisposeAsync().AsTask();
        await clock.WhenArmedAsync(timeout).Within(Patience, "the shutdown timeout to begin");
        clock.Pass(timeout * 0.95);
        await told.Opened.Within(Patience, "the handler's token to fire before the timeout is over");
        mayEnd.Open();
        await disposal.Within(Patience, "the worker to stop");

        Assert.That(ended.Opened.IsCompleted, Is.True, "the worker must wait for a handler that is about to end");
    }
}
