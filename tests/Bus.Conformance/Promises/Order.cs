using Bus.Conformance.Contracts;
using Bus.TestKit;

namespace Bus.Conformance;

/// <summary>While a listener works on one event at a time, events arrive in the order in which they were fired.</summary>
public abstract class Order : ConformanceFixture
{
    private const int Last = 198;

    [Test]
    public Task It_holds_for_a_handler_that_returns_at_once()
        => InOrderAsync(static () => default, new ListenOptions());

    [Test]
    public Task It_holds_for_a_handler_that_takes_its_time()
        => InOrderAsync(static async () => await Task.Yield(), new ListenOptions());

    [Test]
    public Task It_holds_while_firing_waits_for_room()
        => InOrderAsync(static async () => await Task.Yield(), new ListenOptions { QueueCapacity = 2 });

    [Test]
    public async Task One_event_is_handled_at_a_time()
    {
        int running = 0;
        Recording<int> together = new();
        IProbeApi worker = (await Transport.ConnectAsync("worker")).Api<IProbeApi>();
        await worker.Counted.ListenAsync("record", async (Counted _) =>
        {
            int now = Interlocked.Increment(ref running);
            await Task.Yield();
            Interlocked.Decrement(ref running);
            together.Add(now);
        });

        await FireAsync((await Transport.ConnectAsync("caller")).Api<IProbeApi>(), 0, 40);
        IReadOnlyList<int> all = await together.WaitForCount(40, Patience, "all events");

        Assert.That(all, Is.All.EqualTo(1), "an event must not begin before the one before it has ended");
    }

    /// <summary>Gaps are another promise's affair: what arrives must arrive in order.</summary>
    private async Task InOrderAsync(Func<ValueTask> handle, ListenOptions options)
    {
        Recording<int> handled = new();
        IProbeApi worker = (await Transport.ConnectAsync("worker")).Api<IProbeApi>();
        await worker.Counted.ListenAsync("record", async (Counted payload) =>
        {
            await handle();
            handled.Add(payload.Number);
        }, options);

        await FireAsync((await Transport.ConnectAsync("caller")).Api<IProbeApi>(), 0, Last + 1);
        await handled.When(static items => items.Contains(Last)).Within(Patience, "the last event");

        Assert.That(handled.Items, Is.Ordered.Ascending.And.Unique, "events must be handled in the order in which they were fired");
    }
}
