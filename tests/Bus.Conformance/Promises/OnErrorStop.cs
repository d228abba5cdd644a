using Bus.Conformance.Contracts;
using Bus.TestKit;

namespace Bus.Conformance;

/// <summary>Under <see cref="OnError.Stop"/> a failing handler stops its worker, and nothing is lost.</summary>
public abstract class OnErrorStop : ConformanceFixture
{
    private const int Bad = 3, Count = 10;

    [Test]
    public async Task The_worker_and_the_listener_say_what_failed()
    {
        (BusClient worker, IBusListener listener, Recording<Handled> handled) = await FailAsync();

        BusListenerException failure = await Transport.CatchAsync<BusListenerException>(worker.Completion, "the worker to stop");

        Assert.That(failure.Event, Is.EqualTo("probe.counted"), "the failure must name the event");
        Assert.That(failure.Listener, Is.EqualTo("record"), "the failure must name the listener");
        Assert.That(failure.Id, Is.EqualTo(handled.Items[^1].Id), "the failure must name the event that failed");
        Assert.That(failure.InnerException, Is.TypeOf<FormatException>(), "the failure must hold what the handler threw");
        await Transport.CatchAsync<BusListenerException>(listener.Completion, "the listener to stop");
    }

    [Test]
    public async Task The_next_worker_gets_the_event_and_all_behind_it_in_order()
    {
        (BusClient worker, IBusListener _, Recording<Handled> first) = await FailAsync();
        await Transport.CatchAsync<BusListenerException>(worker.Completion, "the worker to stop");
        await worker.DisposeAsync().Within(Patience, "the failed worker to be disposed");

        Recording<Handled> next = new();
        await (await Transport.ConnectAsync("worker")).Api<IProbeApi>().Counted.RecordAsync("record", next);
        await next.WaitForCount(Count - Bad, Patience, "the failed event and those behind it");

        Assert.That(first.Items.Numbers(), Is.EqualTo(Enumerable.Range(0, Bad + 1)), "the worker that stopped must not start on another event");
        Assert.That(next.Items.Numbers(), Is.EqualTo(Enumerable.Range(Bad, Count - Bad)), "none is lost, and none overtakes the one that failed");
        Assert.That(next.Items[0].Attempt, Is.EqualTo(2), "the next worker must see that the event was tried before");
        Assert.That(next.Items.Skip(1).Select(static one => one.Attempt), Is.All.EqualTo(1), "what no handler saw was not tried");
    }

    [Test]
    public async Task Other_listeners_of_the_worker_take_nothing_more()
    {
        Recording<Handled> other = new();
        (BusClient worker, IBusListener _, Recording<Handled> _) = await FailAsync(
            probe => probe.Spelled.ListenAsync("other", (_, context, _) =>
            {
                other.Add(new Handled(0, context.Id, context.Attempt));
                return default;
            }));
        await Transport.CatchAsync<BusListenerException>(worker.Completion, "the worker to stop");

        IProbeApi probe = (await Transport.ConnectAsync("caller")).Api<IProbeApi>();
        await probe.Spelled.FireAsync(new Spelled("a")).Within(Patience, "the event to be fired");

        Assert.That(await other.WhenCount(1).StaysPending(Transport.Quiet), Is.True, "a worker that stopped takes no event of any listener");
    }

    /// <summary>A worker whose handler fails on one of the events that were fired.</summary>
    private async Task<(BusClient Worker, IBusListener Listener, Recording<Handled> Handled)> FailAsync(
        Func<IProbeApi, ValueTask<IBusListener>>? listenToo = null)
    {
        Recording<Handled> handled = new();
        Gate fired = Transport.NewGate();
        BusClient worker = await Transport.ConnectAsync("worker");
        IProbeApi probe = worker.Api<IProbeApi>();
        if (listenToo is not null) await listenToo(probe);
        IBusListener listener = await probe.Counted.ListenAsync("record", async (payload, context, _) =>
        {
            await fired.Opened;
            handled.Add(new Handled(payload.Number, context.Id, context.Attempt));
            if (payload.Number == Bad) throw new FormatException("cannot handle this");
        }, new ListenOptions { OnError = OnError.Stop, Retry = RetryPolicy.None });
        await FireAsync((await Transport.ConnectAsync("caller")).Api<IProbeApi>(), 0, Count);
        fired.Open();
        return (worker, listener, handled);
    }
}
