using Bus.Conformance.Contracts;
using Bus.TestKit;

namespace Bus.Conformance;

/// <summary>Every listener name of every service gets every event: the group is service and name.</summary>
public abstract class Groups : ConformanceFixture
{
    [Test]
    public async Task Two_names_in_one_service_each_get_every_event()
    {
        Recording<Handled> welcome = new(), audit = new();
        IProbeApi worker = (await Transport.ConnectAsync("worker")).Api<IProbeApi>();
        await worker.Counted.RecordAsync("welcome", welcome);
        await worker.Counted.RecordAsync("audit", audit);

        await FireAndCompareAsync(welcome, audit);
    }

    [Test]
    public async Task One_name_in_two_services_each_gets_every_event()
    {
        Recording<Handled> orders = new(), invoices = new();
        await (await Transport.ConnectAsync("orders")).Api<IProbeApi>().Counted.RecordAsync("record", orders);
        await (await Transport.ConnectAsync("invoices")).Api<IProbeApi>().Counted.RecordAsync("record", invoices);

        await FireAndCompareAsync(orders, invoices);
    }

    [Test]
    public async Task A_listener_says_which_group_it_is_in()
    {
        IProbeApi worker = (await Transport.ConnectAsync("orders")).Api<IProbeApi>();

        await using IBusListener listener = await worker.Counted.RecordAsync("record", new Recording<Handled>());

        Assert.That(listener.Group, Is.EqualTo("orders-record"), "the group is {service}-{listener}");
    }

    [Test]
    public async Task A_slow_group_does_not_hold_up_another()
    {
        Gate gate = Transport.NewGate();
        Recording<Handled> quick = new();
        IProbeApi worker = (await Transport.ConnectAsync("worker")).Api<IProbeApi>();
        await worker.Counted.ListenAsync("slow", async (Counted _) => await gate.Opened);
        await worker.Counted.RecordAsync("quick", quick);

        await FireAsync((await Transport.ConnectAsync("caller")).Api<IProbeApi>(), 0, 10);

        await quick.WaitForCount(10, Patience, "the quick group's events while the slow one hangs");
    }

    private async Task FireAndCompareAsync(Recording<Handled> left, Recording<Handled> right)
    {
        await FireAsync((await Transport.ConnectAsync("caller")).Api<IProbeApi>(), 0, 10);
        await left.WaitForCount(10, Patience, "events in one group");
        await right.WaitForCount(10, Patience, "events in the other group");

        Assert.That(left.Items.Numbers(), Is.EquivalentTo(Enumerable.Range(0, 10)), "one group must have every event once");
        Assert.That(right.Items.Numbers(), Is.EquivalentTo(Enumerable.Range(0, 10)), "the other group must have every event once");
    }
}
