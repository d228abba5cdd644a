using Bus.Conformance.Contracts;
using Bus.TestKit;

namespace Bus.Conformance;

/// <summary>A worker that stops takes no new calls, and answers those that it has begun.</summary>
public abstract class DrainOfCalls : ConformanceFixture
{
    [Test]
    public async Task Running_calls_finish_and_answer()
    {
        (BusClient worker, IProbeApi probe, Gate begun, Gate gate) = await ServeHoldingAsync();
        Task<string> call = probe.HoldAsync("finish").AsTask();
        await begun.Opened.Within(Patience, "the handler to begin");

        Task disposal = worker.DisposeAsync().AsTask();
        Assert.That(await disposal.StaysPending(Transport.Quiet), Is.True, "disposing must wait for the call that runs");
        gate.Open();

        Assert.That(await call.Within(Patience, "the answer"), Is.EqualTo("finish"), "a call that runs when its worker stops must still be answered");
        await disposal.Within(Patience, "the worker to stop");
    }

    [Test]
    public async Task Calls_that_come_meanwhile_are_not_served()
    {
        (BusClient worker, IProbeApi probe, Gate begun, Gate gate) = await ServeHoldingAsync();
        Task<string> call = probe.HoldAsync("finish").AsTask();
        await begun.Opened.Within(Patience, "the handler to begin");

        Task disposal = worker.DisposeAsync().AsTask();

        await Eventually.Throws<BusNotServedException>(() => probe.AddAsync(1, 2).AsTask(), Patience, "the worker to take no more calls");
        Assert.That(call.IsCompleted, Is.False, "the worker goes off the wire before its running call has ended");
        gate.Open();
        await call.Within(Patience, "the answer");
        await disposal.Within(Patience, "the worker to stop");
    }

    [Test]
    public async Task A_service_that_is_taken_back_is_not_called_any_more()
    {
        BusClient worker = await Transport.ConnectAsync("worker");
        IAsyncDisposable served = await worker.ServeAsync<IProbeApi>(new ProbeService());
        IProbeApi probe = (await Transport.ConnectAsync("caller")).Api<IProbeApi>();
        await probe.AddAsync(1, 2).Within(Patience, "the service to answer");

        await served.DisposeAsync().Within(Patience, "the service to be taken back");

        await Transport.CatchAsync<BusNotServedException>(() => probe.AddAsync(1, 2).AsTask(), "the call to fail");
    }

    [Test]
    public async Task An_api_is_free_again_when_its_service_was_taken_back()
    {
        BusClient worker = await Transport.ConnectAsync("worker");
        IAsyncDisposable served = await worker.ServeAsync<IProbeApi>(new ProbeService());
        await served.DisposeAsync().Within(Patience, "the service to be taken back");

        ProbeService next = new();
        await worker.ServeAsync<IProbeApi>(next);
        await (await Transport.ConnectAsync("caller")).Api<IProbeApi>().NoteAsync("new").Within(Patience, "the note to be taken");

        Assert.That(next.Notes.Items, Is.EqualTo(new[] { "new" }), "the service that was served last must answer");
    }

    private async Task<(BusClient Worker, IProbeApi Probe, Gate Begun, Gate Gate)> ServeHoldingAsync()
    {
        Gate begun = new(), gate = Transport.NewGate();
        BusClient worker = await Transport.ConnectAsync("worker");
        await worker.ServeAsync<IProbeApi>(new ProbeService
        {
            Holding = async (_, _) =>
            {
                begun.Open();
                await gate.Opened;
            },
        });
        return (worker, (await Transport.ConnectAsync("caller")).Api<IProbeApi>(), begun, gate);
    }
}
