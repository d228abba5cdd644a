using Bus.Conformance.Contracts;
using Bus.TestKit;

namespace Bus.Conformance;

/// <summary>An event is acknowledged when its handler is done with it, and not before.</summary>
public abstract class Acknowledgement : ConformanceFixture
{
    [Test]
    public Task An_event_whose_handler_never_ends_goes_to_the_next_worker()
        => GoesOnAsync(concurrency: 1);

    [Test]
    public Task So_do_several_in_the_hands_of_one_worker()
        => GoesOnAsync(concurrency: 3);

    [Test]
    public async Task An_event_whose_handler_was_told_to_stop_goes_to_the_next_worker()
    {
        Gate begun = new();
        BusClient worker = await StoppingWorkerAsync();
        await worker.Api<IProbeApi>().Counted.ListenAsync("record", async (Counted _, CancellationToken cancellationToken) =>
        {
            begun.Open();
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        });
        IProbeApi probe = (await Transport.ConnectAsync("caller")).Api<IProbeApi>();
        await FireAsync(probe, 0, 1);
        await begun.Opened.Within(Patience, "the handler to begin");
        await worker.DisposeAsync().Within(Patience, "the worker to stop");

        IReadOnlyList<Handled> handled = await NextWorkerAsync(1);

        Assert.That(handled.Numbers(), Is.EqualTo(new[] { 0 }), "a handler that stopped because it was told to has not handled its event");
        Assert.That(worker.Completion.IsCompletedSuccessfully, Is.True, "nothing failed: the worker was stopped");
    }

    [Test]
    public async Task A_handled_event_does_not_come_again()
    {
        Recording<Handled> first = new();
        BusClient worker = await Transport.ConnectAsync("worker");
        await worker.Api<IProbeApi>().Counted.RecordAsync("record", first);
        IProbeApi probe = (await Transport.ConnectAsync("caller")).Api<IProbeApi>();
        await FireAsync(probe, 0, 5);
        await first.WaitForCount(5, Patience, "the first worker's events");
        await worker.DisposeAsync().Within(Patience, "the worker to stop");

        await FireAsync(probe, 5, 1);
        IReadOnlyList<Handled> handled = await NextWorkerAsync(1);

        Assert.That(handled.Numbers(), Is.EqualTo(new[] { 5 }), "what the first worker handled is done");
    }

    private async Task GoesOnAsync(int concurrency)
    {
        const int count = 6;
        Gate gate = Transport.NewGate();
        Recording<int> begun = new();
        BusClient worker = await StoppingWorkerAsync();
        await worker.Api<IProbeApi>().Counted.ListenAsync("record", async (Counted payload) =>
        {
            begun.Add(payload.Number);
            await gate.Opened;
        }, new ListenOptions { Concurrency = concurrency });
        IProbeApi probe = (await Transport.ConnectAsync("caller")).Api<IProbeApi>();
        await FireAsync(probe, 0, count);
        await begun.WaitForCount(concurrency, Patience, "the handlers to begin");
        await worker.DisposeAsync().Within(Patience, "the worker to stop without its handlers");

        IReadOnlyList<Handled> handled = await NextWorkerAsync(count);

        Assert.That(handled.Numbers(), Is.EquivalentTo(Enumerable.Range(0, count)), "what was begun and not finished, and what waited, is for the next worker");
        if (concurrency == 1) Assert.That(handled.Numbers(), Is.Ordered.Ascending, "the unfinished event must not be overtaken by those behind it");
        gate.Open();
        await FireAsync(probe, count, 1);
        Assert.That(begun.Items, Has.Count.EqualTo(concurrency), "the worker that stopped must not start on another event");
    }

    private Task<BusClient> StoppingWorkerAsync()
        => Transport.ConnectAsync("worker", static options => options.ShutdownTimeout = TimeSpan.FromMilliseconds(50));

    private async Task<IReadOnlyList<Handled>> NextWorkerAsync(int count)
    {
        Recording<Handled> handled = new();
        await (await Transport.ConnectAsync("worker")).Api<IProbeApi>().Counted.RecordAsync("record", handled);
        return await handled.WaitForCount(count, Patience, "the events for the next worker");
    }
}
