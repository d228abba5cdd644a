using Bus.Conformance.Contracts;
using Bus.TestKit;

namespace Bus.Conformance;

/// <summary>An event keeps its identity, wherever and however often it is delivered; no two events share one.</summary>
public abstract class EventIdentity : ConformanceFixture
{
    [Test]
    public async Task Every_group_sees_the_same_id()
    {
        Recording<Handled> left = new(), right = new();
        IProbeApi worker = (await Transport.ConnectAsync("worker")).Api<IProbeApi>();
        await worker.Counted.RecordAsync("left", left);
        await worker.Counted.RecordAsync("right", right);

        await FireAsync((await Transport.ConnectAsync("caller")).Api<IProbeApi>(), 0, 5);
        await left.WaitForCount(5, Patience, "events in the left group");
        await right.WaitForCount(5, Patience, "events in the right group");

        Assert.That(Ids(left), Is.EquivalentTo(Ids(right)), "an event has one identity, not one per group");
        Assert.That(Ids(left), Is.Unique, "different fires are different events");
    }

    [Test]
    public Task It_is_kept_when_a_handler_failed()
        => DeliverAgainAsync(static (_, _) => throw new FormatException("cannot handle this"));

    [Test]
    public async Task It_is_kept_when_a_worker_left_its_handler_behind()
    {
        Gate gate = Transport.NewGate();
        await DeliverAgainAsync(async (_, _) => await gate.Opened);
    }

    /// <summary>Whether the event comes again is another promise; here it is only asked under which id, if it does.</summary>
    private async Task DeliverAgainAsync(Func<Counted, CancellationToken, ValueTask> handler)
    {
        Recording<Handled> handled = new();
        BusClient worker = await Transport.ConnectAsync("worker", static options => options.ShutdownTimeout = TimeSpan.FromMilliseconds(50));
        await worker.Api<IProbeApi>().Counted.ListenAsync("record", (payload, context, cancellationToken) =>
        {
            handled.Add(new Handled(payload.Number, context.Id, context.Attempt));
            return handler(payload, cancellationToken);
        });
        IProbeApi probe = (await Transport.ConnectAsync("caller")).Api<IProbeApi>();
        await FireAsync(probe, 0, 1);
        await handled.WaitForCount(1, Patience, "the first delivery");
        await worker.DisposeAsync().Within(Patience, "the first worker to stop");

        await (await Transport.ConnectAsync("worker")).Api<IProbeApi>().Counted.RecordAsync("record", handled);
        await FireAsync(probe, 1, 1);
        await handled.When(static items => items.Numbers().Contains(1)).Within(Patience, "the event behind it");

        Assert.That(handled.Items.Where(one => one.Number == 0).Select(one => one.Id).Distinct().Count(), Is.EqualTo(1),
            "by its id a handler must recognise an event that it saw before");
    }

    private static IEnumerable<BusEventId> Ids(Recording<Handled> handled) => handled.Items.Select(one => one.Id);
}
