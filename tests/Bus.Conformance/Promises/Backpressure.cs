using Bus.Conformance.Contracts;
using Bus.TestKit;

namespace Bus.Conformance;

/// <summary>Queues are bounded: whoever fires into a full one waits, and can give up.</summary>
public abstract class Backpressure : ConformanceFixture
{
    private const int Capacity = 4;

    /// <summary>More than a queue of this capacity, its handler and what lies on the way may hold.</summary>
    private const int TooMany = 4 * Capacity;

    private readonly Gate _begun = new();

    [Test]
    public async Task Firing_waits_while_the_queue_is_full_and_goes_on_when_there_is_room()
    {
        Gate gate = Transport.NewGate();
        Recording<int> handled = new();
        IProbeApi probe = await ListenAsync(gate, handled);

        (int fired, Task waiting) = await FillAsync(probe);
        gate.Open();
        await waiting.Within(Patience, "firing to go on");

        await handled.WaitForCount(fired + 1, Patience, "every event, those that waited too");
        Assert.That(handled.Items, Is.EquivalentTo(Enumerable.Range(0, fired + 1)), "an event whose fire waited arrives once, as any other");
    }

    [Test]
    public async Task The_queue_holds_what_it_was_told_to()
    {
        Recording<int> handled = new();
        IProbeApi probe = await ListenAsync(Transport.NewGate(), handled);

        await FireAsync(probe, 0, Capacity);

        Assert.That(handled.Items, Is.Empty, "as many events as the capacity must find room while no handler has ended");
    }

    [Test]
    public async Task A_fire_that_waits_can_be_cancelled()
    {
        Gate gate = Transport.NewGate();
        Recording<int> handled = new();
        IProbeApi probe = await ListenAsync(gate, handled);
        (int fired, Task waiting) = await FillAsync(probe);
        using CancellationTokenSource firer = new();

        Task cancelled = probe.Counted.FireAsync(new Counted(-1), firer.Token).AsTask();
        await firer.CancelAsync();
        await Transport.CatchAsync<OperationCanceledException>(cancelled, "the fire to be given up");
        gate.Open();
        await waiting.Within(Patience, "firing to go on");
        await FireAsync(probe, fired + 1, 1);

        await handled.When(items => items.Contains(fired + 1)).Within(Patience, "the event fired afterwards");
        Assert.That(handled.Items, Does.Not.Contain(-1), "an event whose fire was given up while it waited must not arrive");
    }

    [Test]
    public async Task A_fire_that_waits_ends_with_its_bus()
    {
        await ListenAsync(Transport.NewGate(), new Recording<int>());
        BusClient leaving = await Transport.ConnectAsync("caller");
        (int _, Task waiting) = await FillAsync(leaving.Api<IProbeApi>());

        await leaving.DisposeAsync().Within(Patience, "the firing bus to be disposed");

        await Transport.CatchAsync<BusConnectionException>(waiting, "the waiting fire to fail");
    }

    /// <summary>A listener whose handlers wait at a gate, and the proxy of another client.</summary>
    private async Task<IProbeApi> ListenAsync(Gate gate, Recording<int> handled)
    {
        IProbeApi worker = (await Transport.ConnectAsync("worker")).Api<IProbeApi>();
        await worker.Counted.ListenAsync("record", async (Counted payload) =>
        {
            _begun.Open();
            await gate.Opened;
            handled.Add(payload.Number);
        }, new ListenOptions { QueueCapacity = Capacity });
        return (await Transport.ConnectAsync("caller")).Api<IProbeApi>();
    }

    /// <summary>Fires until a fire waits, and returns how many did not, and the one that does.</summary>
    private async Task<(int Fired, Task Waiting)> FillAsync(IProbeApi probe)
    {
        // Once the handler holds its event the queue changes no more: a fire that waits then waits for the gate.
        await FireAsync(probe, 0, 1);
        await _begun.Opened.Within(Patience, "the handler to begin");
        for (int fired = 1; fired < TooMany; fired++)
        {
            Task fire = probe.Counted.FireAsync(new Counted(fired)).AsTask();
            if (fired >= Capacity && await fire.StaysPending(Transport.Quiet)) return (fired, fire);
            await fire.Within(Patience, $"event {fired} to be fired");
        }
        Assert.Fail($"firing must wait while the queue is full, but {TooMany} events were fired with room for {Capacity}");
        return default;
    }
}
