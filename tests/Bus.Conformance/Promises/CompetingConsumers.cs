using Bus.Conformance.Contracts;
using Bus.TestKit;

namespace Bus.Conformance;

/// <summary>Workers of one service share a listener's events: each goes to one of them.</summary>
public abstract class CompetingConsumers : ConformanceFixture
{
    [Test]
    public async Task Each_event_goes_to_one_worker()
    {
        Recording<Handled> handled = new();
        for (int worker = 0; worker < 2; worker++)
            await (await Transport.ConnectAsync("worker")).Api<IProbeApi>().Counted.RecordAsync("record", handled);

        await FireAsync((await Transport.ConnectAsync("caller")).Api<IProbeApi>(), 0, 40);
        await handled.WaitForCount(40, Patience, "all events");

        Assert.That(handled.Items.Numbers(), Is.EquivalentTo(Enumerable.Range(0, 40)), "two workers of a service are one group");
    }

    [Test]
    public async Task Both_workers_work()
    {
        Gate gate = Transport.NewGate();
        Recording<string> begun = new();
        foreach (string name in (string[])["first", "second"])
        {
            IProbeApi worker = (await Transport.ConnectAsync("worker")).Api<IProbeApi>();
            await worker.Counted.ListenAsync("record", async (Counted _) =>
            {
                begun.Add(name);
                await gate.Opened;
            });
        }

        await FireAsync((await Transport.ConnectAsync("caller")).Api<IProbeApi>(), 0, 2);

        await begun.WaitForCount(2, Patience, "the second event to go to the worker that is free");
        Assert.That(begun.Items, Is.EquivalentTo(new[] { "first", "second" }), "a busy worker must not keep events from a free one");
    }

    [Test]
    public async Task The_one_that_stays_takes_over()
    {
        Recording<Handled> handled = new();
        BusClient leaving = await Transport.ConnectAsync("worker"), staying = await Transport.ConnectAsync("worker");
        IBusListener listener = await leaving.Api<IProbeApi>().Counted.RecordAsync("record", handled);
        await staying.Api<IProbeApi>().Counted.RecordAsync("record", handled);

        await listener.DisposeAsync().Within(Patience, "one listener to leave");
        await FireAsync((await Transport.ConnectAsync("caller")).Api<IProbeApi>(), 0, 10);

        await handled.WaitForCount(10, Patience, "all events");
        Assert.That(handled.Items.Numbers(), Is.EquivalentTo(Enumerable.Range(0, 10)), "the group lives on with the worker that stays");
    }
}
