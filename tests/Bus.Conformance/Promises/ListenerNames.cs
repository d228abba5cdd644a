using Bus.Conformance.Contracts;
using Bus.TestKit;

namespace Bus.Conformance;

/// <summary>A listener's name is unique per API within a service; a second use of it is refused with words that help.</summary>
public abstract class ListenerNames : ConformanceFixture
{
    [Test]
    public async Task A_name_is_refused_twice_on_one_bus()
    {
        IProbeApi probe = (await Transport.ConnectAsync("worker")).Api<IProbeApi>();
        await probe.Counted.RecordAsync("record", new Recording<Handled>());

        await RefusedAsync(() => probe.Counted.RecordAsync("record", new Recording<Handled>()).AsTask());
    }

    [Test]
    public async Task A_name_is_refused_for_a_second_event_of_the_api()
    {
        IProbeApi probe = (await Transport.ConnectAsync("worker")).Api<IProbeApi>();
        await probe.Counted.RecordAsync("record", new Recording<Handled>());

        await RefusedAsync(() => probe.Spelled.ListenAsync("record", static (Spelled _) => ValueTask.CompletedTask).AsTask());
    }

    [Test]
    public async Task A_name_is_refused_for_a_second_event_in_another_worker()
    {
        IProbeApi probe = (await Transport.ConnectAsync("worker")).Api<IProbeApi>();
        IProbeApi other = (await Transport.ConnectAsync("worker")).Api<IProbeApi>();
        await probe.Counted.RecordAsync("record", new Recording<Handled>());

        await RefusedAsync(() => other.Spelled.ListenAsync("record", static (Spelled _) => ValueTask.CompletedTask).AsTask());
    }

    [Test]
    public async Task A_name_may_be_used_on_another_api()
    {
        Recording<Handled> probed = new(), proven = new();
        BusClient worker = await Transport.ConnectAsync("worker");
        await worker.Api<IProbeApi>().Counted.RecordAsync("record", probed);
        await worker.Api<IProveApi>().Counted.RecordAsync("record", proven);
        BusClient caller = await Transport.ConnectAsync("caller");

        await caller.Api<IProbeApi>().Counted.FireAsync(new Counted(1)).Within(Patience, "the one event to be fired");
        await caller.Api<IProveApi>().Counted.FireAsync(new Counted(2)).Within(Patience, "the other event to be fired");

        IReadOnlyList<Handled> ofProbe = await probed.WaitForCount(1, Patience, "the one event");
        IReadOnlyList<Handled> ofProve = await proven.WaitForCount(1, Patience, "the other event");
        Assert.That(ofProbe.Numbers().Concat(ofProve.Numbers()), Is.EqualTo(new[] { 1, 2 }), "events of two APIs must not mix because listeners share a name");
    }

    [Test]
    public async Task A_name_is_free_again_when_its_listener_is_disposed()
    {
        Recording<Handled> handled = new();
        IProbeApi probe = (await Transport.ConnectAsync("worker")).Api<IProbeApi>();
        IBusListener listener = await probe.Counted.RecordAsync("record", new Recording<Handled>());
        await listener.DisposeAsync().Within(Patience, "the listener to stop");

        await probe.Counted.RecordAsync("record", handled);
        await FireAsync(probe, 1, 1);

        await handled.WaitForCount(1, Patience, "an event for the second listener");
    }

    private async Task RefusedAsync(Func<Task> listen)
    {
        BusConfigurationException refusal = await Transport.CatchAsync<BusConfigurationException>(listen, "the listener to be refused");

        Assert.That(refusal.Message, Does.Contain("'record'").And.Contain("probe"), "the refusal must name the listener and the API");
    }
}
