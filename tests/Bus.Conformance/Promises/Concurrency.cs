using Bus.Conformance.Contracts;
using Bus.TestKit;

namespace Bus.Conformance;

/// <summary>A listener works on as many events at a time as it was told to, and never on more.</summary>
public abstract class Concurrency : ConformanceFixture
{
    private const int Limit = 4;

    [Test]
    public async Task The_limit_is_reached_and_kept()
    {
        Gate gate = Transport.NewGate();
        Recording<int> begun = new();
        IProbeApi worker = (await Transport.ConnectAsync("worker")).Api<IProbeApi>();
        await worker.Counted.ListenAsync("record", async (Counted payload) =>
        {
            begun.Add(payload.Number);
            await gate.Opened;
        }, new ListenOptions { Concurrency = Limit });

        await FireAsync((await Transport.ConnectAsync("caller")).Api<IProbeApi>(), 0, 4 * Limit);

        await begun.WaitForCount(Limit, Patience, "as many handlers as allowed to run together");
        Assert.That(await begun.WhenCount(Limit + 1).StaysPending(Transport.Quiet), Is.True, "not one handler more than allowed may run");
        gate.Open();
        await begun.WaitForCount(4 * Limit, Patience, "the rest, once there is room");
    }

    [Test]
    public async Task The_limit_is_kept_while_events_stream()
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
        }, new ListenOptions { Concurrency = Limit });

        await FireAsync((await Transport.ConnectAsync("caller")).Api<IProbeApi>(), 0, 45);
        IReadOnlyList<int> all = await together.WaitForCount(45, Patience, "all events");

        Assert.That(all, Is.All.LessThanOrEqualTo(Limit), "the limit is a limit at every moment");
    }
}
