using Bus.Conformance.Contracts;
using Bus.TestKit;

namespace Bus.Conformance;

/// <summary>No event is lost on its way to a listener.</summary>
public abstract class Delivery : ConformanceFixture
{
    private const int Many = 200;

    [Test]
    public async Task Every_event_arrives()
    {
        Recording<Handled> handled = new();
        IProbeApi worker = (await Transport.ConnectAsync("worker")).Api<IProbeApi>();
        await worker.Counted.RecordAsync("record", handled, new ListenOptions { Concurrency = 4, QueueCapacity = 16 });
        IProbeApi probe = (await Transport.ConnectAsync("caller")).Api<IProbeApi>();

        await FireAsync(probe, 0, Many);

        await ArriveAsync(handled, Many);
    }

    [Test]
    public async Task Events_of_many_firers_arrive()
    {
        const int firers = 4;
        Recording<Handled> handled = new();
        IProbeApi worker = (await Transport.ConnectAsync("worker")).Api<IProbeApi>();
        await worker.Counted.RecordAsync("record", handled, new ListenOptions { QueueCapacity = 16 });

        await Task.WhenAll(Enumerable.Range(0, firers).Select(async firer =>
        {
            IProbeApi probe = (await Transport.ConnectAsync("caller")).Api<IProbeApi>();
            await FireAsync(probe, firer * Many, Many);
        }));

        await ArriveAsync(handled, firers * Many);
    }

    [Test]
    public async Task Events_wait_for_the_next_worker()
    {
        Recording<Handled> first = new(), next = new();
        IProbeApi probe = (await Transport.ConnectAsync("caller")).Api<IProbeApi>();
        BusClient worker = await Transport.ConnectAsync("worker");
        await worker.Api<IProbeApi>().Counted.RecordAsync("record", first);
        await FireAsync(probe, 0, 1);
        await first.WaitForCount(1, Patience, "the first worker to handle an event");
        await worker.DisposeAsync().Within(Patience, "the first worker to stop");

        await FireAsync(probe, 1, 10);
        await (await Transport.ConnectAsync("worker")).Api<IProbeApi>().Counted.RecordAsync("record", next);

        await next.WaitForCount(10, Patience, "the events that were fired while no worker ran");
        Assert.That(next.Items.Numbers(), Is.EquivalentTo(Enumerable.Range(1, 10)), "a group keeps its events while no worker runs, and only those not handled yet");
    }

    [Test]
    public async Task A_service_fires_its_own_events()
    {
        Recording<Handled> handled = new();
        ProbeService service = new();
        await ServeAsync(service);
        IProbeApi listener = (await Transport.ConnectAsync("listener")).Api<IProbeApi>();
        await listener.Counted.RecordAsync("record", handled);

        await service.Counted.FireAsync(new Counted(7)).Within(Patience, "the event to be fired");

        await handled.WaitForCount(1, Patience, "the event that the service fired");
        Assert.That(handled.Items.Numbers(), Is.EqualTo(new[] { 7 }), "a served service is attached to its bus");
    }

    private async Task ArriveAsync(Recording<Handled> handled, int count)
    {
        await handled.WaitForCount(count, Patience, "every event");
        Assert.That(handled.Items.Numbers(), Is.EquivalentTo(Enumerable.Range(0, count)), "where nothing fails, every event arrives once");
    }
}
