using Bus.Conformance.Contracts;
using Bus.TestKit;

namespace Bus.Conformance;

/// <summary>A handler is told which event it handles: when it was fired, which attempt this is, and under which name.</summary>
public abstract class EventContexts : ConformanceFixture
{
    [Test]
    public async Task The_context_tells_time_attempt_and_listener()
    {
        TestClock clock = Transport.NewClock();
        Recording<EventContext> seen = new();
        IProbeApi worker = (await Transport.ConnectAsync("worker")).Api<IProbeApi>();
        IBusListener listener = await worker.Counted.ListenAsync("record", (_, context, _) =>
        {
            seen.Add(context);
            return default;
        });
        BusClient caller = await Transport.ConnectAsync("caller", options => options.TimeProvider = clock.Provider);
        DateTimeOffset before = clock.Provider.GetUtcNow();

        await caller.Api<IProbeApi>().Counted.FireAsync(new Counted(1)).Within(Patience, "the event to be fired");
        DateTimeOffset after = clock.Provider.GetUtcNow();
        EventContext context = (await seen.WaitForCount(1, Patience, "the event"))[0];

        // A wire may cut the time to the precision that it has.
        Assert.That(context.FiredAt, Is.InRange(before.AddMilliseconds(-1), after.AddMilliseconds(1)), "the time is the firing process's");
        Assert.That(context.FiredAt.Offset, Is.EqualTo(TimeSpan.Zero), "the time is in UTC");
        Assert.That(context.Attempt, Is.EqualTo(1), "the first attempt counts as one");
        Assert.That(context.Listener, Is.SameAs(listener), "the listener is the one that ListenAsync returned");
        Assert.That(context.Id.ToString(), Is.Not.Empty, "every event has an id");
        Assert.That((listener.Name, listener.Event), Is.EqualTo(("record", "probe.counted")), "the listener knows its name and its event");
    }
}
