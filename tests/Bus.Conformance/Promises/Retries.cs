using Bus.Conformance.Contracts;
using Bus.TestKit;

namespace Bus.Conformance;

/// <summary>A failing handler is tried again, with the same event, up to the limit, before it gets the events behind it.</summary>
public abstract class Retries : ConformanceFixture
{
    private static readonly RetryPolicy AtOnce = new() { MaxAttempts = 3, FirstDelay = TimeSpan.Zero };
    private static readonly RetryPolicy MuchLater = new() { FirstDelay = TimeSpan.FromDays(1), MaxDelay = TimeSpan.FromDays(1) };

    [Test]
    public async Task An_event_is_tried_up_to_the_limit_and_the_next_one_comes_after_it()
    {
        FailingListener failing = new(Transport);
        await failing.ListenAsync(await Transport.ConnectAsync("worker"), new ListenOptions { Retry = AtOnce });

        await failing.FireAsync((await Transport.ConnectAsync("caller")).Api<IProbeApi>(), 0, 1);

        Assert.That(failing.Tried.Select(static one => (one.Number, one.Attempt)), Is.EqualTo(new[] { (0, 1), (0, 2), (0, 3), (1, 1), (1, 2), (1, 3) }),
            "three attempts at each, numbered, and none at the second before the first is done with");
        Assert.That(failing.Tried.Select(static one => one.Id).Distinct().Count(), Is.EqualTo(2), "every attempt must see the event's one id");
    }

    [Test]
    public async Task An_attempt_that_succeeds_is_the_last()
    {
        Recording<Handled> handled = new();
        BusClient worker = await Transport.ConnectAsync("worker");
        IBusListener listener = await worker.Api<IProbeApi>().Counted.ListenAsync("record", (payload, context, _) =>
        {
            handled.Add(new Handled(payload.Number, context.Id, context.Attempt));
            return context.Attempt == 1 ? throw new FormatException("not yet") : default;
        }, new ListenOptions { Retry = AtOnce });

        await FireAsync((await Transport.ConnectAsync("caller")).Api<IProbeApi>(), 0, 2);
        await handled.WaitForCount(4, Patience, "two attempts at each of two events");

        Assert.That(handled.Items.Select(static one => (one.Number, one.Attempt)), Is.EqualTo(new[] { (0, 1), (0, 2), (1, 1), (1, 2) }), "in order");
        await listener.DisposeAsync().Within(Patience, "the listener to stop");
        Assert.That(handled.Items, Has.Count.EqualTo(4), "what was handled in the end is done");
    }

    [Test]
    public async Task A_worker_that_is_disposed_waits_no_longer_and_the_next_one_gets_the_event()
    {
        IProbeApi probe = (await Transport.ConnectAsync("caller")).Api<IProbeApi>();
        BusClient worker = await Transport.ConnectAsync("worker");
        Recording<Handled> first = await FailAsync(worker, new ListenOptions { Retry = MuchLater });
        await FireAsync(probe, 0, 2);
        await first.WaitForCount(1, Patience, "the first attempt");

        await worker.DisposeAsync().Within(Patience, "the worker to stop, although its next attempt is a day away");

        Assert.That(await NextAsync(2), Is.EqualTo(new[] { (0, 2), (1, 1) }), "the event that waited comes first, as the second attempt; the one behind it was not tried");
    }

    [Test]
    public async Task Every_attempt_of_a_worker_that_stops_counts_for_the_next_one()
    {
        IProbeApi probe = (await Transport.ConnectAsync("caller")).Api<IProbeApi>();
        BusClient worker = await Transport.ConnectAsync("worker");
        Recording<Handled> first = await FailAsync(worker, new ListenOptions { Retry = MuchLater }.On<FormatException>(AtOnce));
        await worker.Api<IProbeApi>().Spelled.ListenAsync(
            "stop", static _ => throw new InvalidOperationException("stop"), new ListenOptions { OnError = OnError.Stop, Retry = RetryPolicy.None });
        await FireAsync(probe, 0, 2);
        await first.WaitForCount(2, Patience, "two attempts");

        await probe.Spelled.FireAsync(new Spelled("a")).Within(Patience, "the event that stops the worker to be fired");
        await Transport.CatchAsync<BusListenerException>(worker.Completion, "the worker to stop");
        // It tells that it stops before it has given back what it holds.
        await worker.DisposeAsync().Within(Patience, "the worker to be gone");

        Assert.That(await NextAsync(2), Is.EqualTo(new[] { (0, 3), (1, 1) }), "the first worker made two attempts at the one event and none at the other");
    }

    /// <summary>A listener whose first attempt fails in one way, and all others in another.</summary>
    private static async Task<Recording<Handled>> FailAsync(BusClient worker, ListenOptions options)
    {
        Recording<Handled> handled = new();
        await worker.Api<IProbeApi>().Counted.ListenAsync("record", (payload, context, _) =>
        {
            handled.Add(new Handled(payload.Number, context.Id, context.Attempt));
            throw context.Attempt == 1 ? new FormatException("once") : new InvalidOperationException("again");
        }, options);
        return handled;
    }

    private async Task<IEnumerable<(int Number, int Attempt)>> NextAsync(int count)
    {
        Recording<Handled> next = new();
        await (await Transport.ConnectAsync("worker")).Api<IProbeApi>().Counted.RecordAsync("record", next);
        return (await next.WaitForCount(count, Patience, "the events for the next worker")).Select(static one => (one.Number, one.Attempt));
    }
}
