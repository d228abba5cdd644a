namespace Bus.Runtime.Tests.Transports;

/// <summary>Fires that find a group full wait in line.</summary>
public sealed class FullGroups
{
    private static readonly ListenOptions RoomForOne = new() { QueueCapacity = 1 };

    [Test]
    public async Task First_come_first_served()
    {
        Gate gate = new();
        Recording<int> handled = new();
        await using BusClient bus = await InProcess.ConnectAsync();
        await FillAsync(bus, gate, handled);
        Task[] waiting = [.. Enumerable.Range(3, 5).Select(number => bus.Auth.UserRegistered.FireAsync(new("x", number)).AsTask())];
        Assert.That(waiting.Any(static fire => fire.IsCompleted), Is.False, "there is no room");

        gate.Open();

        await Task.WhenAll(waiting).Soon("every fire to be admitted");
        Assert.That(await handled.WaitForCount(7, Expect.Patience, "every event"), Is.EqualTo(Enumerable.Range(1, 7)), "in the order of the fires");
    }

    [Test]
    public async Task A_fire_that_gives_up_leaves_the_line()
    {
        Gate gate = new();
        Recording<int> handled = new();
        await using BusClient bus = await InProcess.ConnectAsync();
        await FillAsync(bus, gate, handled);
        using CancellationTokenSource patience = new();
        Task before = bus.Auth.UserRegistered.FireAsync(new("x", 3)).AsTask();
        Task leaving = bus.Auth.UserRegistered.FireAsync(new("x", 4), patience.Token).AsTask();
        Task behind = bus.Auth.UserRegistered.FireAsync(new("x", 5), CancellationToken.None).AsTask();

        await patience.CancelAsync();

        OperationCanceledException cancellation = await Cancellation.OfAsync(leaving, "the fire that gave up");
        Assert.That(cancellation.CancellationToken, Is.EqualTo(patience.Token), "the exception carries the caller's token");
        Assert.That((before.IsCompleted, behind.IsCompleted), Is.EqualTo((false, false)), "the others wait on");
        gate.Open();
        await Task.WhenAll(before, behind).Soon("the others to be admitted");
        Assert.That(await handled.WaitForCount(4, Expect.Patience, "the other events"), Is.EqualTo(new[] { 1, 2, 3, 5 }), "the event was not delivered");
    }

    [Test]
    public async Task A_fire_that_gave_up_before_it_began_reaches_nobody()
    {
        Recording<int> handled = new();
        await using BusClient bus = await InProcess.ConnectAsync();
        Gate open = new();
        open.Open();
        await ListenAsync(bus, open, handled);

        await Cancellation.OfAsync(bus.Auth.UserRegistered.FireAsync(new("x", 1), new CancellationToken(true)).AsTask(), "the fire");
        await bus.Auth.UserRegistered.FireAsync(new("x", 2));

        Assert.That(await handled.WaitForCount(1, Expect.Patience, "the second event"), Is.EqualTo(new[] { 2 }), "only the second");
    }

    [Test]
    public async Task A_fire_that_waits_when_its_bus_is_disposed_fails()
    {
        Gate gate = new();
        string url = InProcess.NewUrl();
        await using BusClient worker = await InProcess.ConnectAsync(url, "worker");
        BusClient firing = await InProcess.ConnectAsync(url, "firing");
        await FillAsync(worker, gate, new Recording<int>());
        Task waiting = firing.Auth.UserRegistered.FireAsync(new("x", 3)).AsTask();

        await firing.DisposeAsync().Soon("the bus to stop");

        BusConnectionException failure = await Expect.FailureAsync<BusConnectionException>(() => waiting, "a fire whose bus is gone");
        failure.Says(what: "The bus was disposed while", where: "auth.user_registered waited for room", whatToDo: "Await your fires before you dispose the bus");
        gate.Open();
    }

    /// <summary>One event is being handled and one waits.</summary>
    private static async Task FillAsync(BusClient bus, Gate gate, Recording<int> handled)
    {
        Gate started = new();
        await ListenAsync(bus, gate, handled, started);
        await bus.Auth.UserRegistered.FireAsync(new("x", 1));
        await started.Opened.Soon("the first handler to start");
        await bus.Auth.UserRegistered.FireAsync(new("x", 2));
    }

    private static ValueTask<IBusListener> ListenAsync(BusClient bus, Gate gate, Recording<int> handled, Gate? started = null)
        => bus.Auth.UserRegistered.ListenAsync("slow", async (payload, _, _) =>
        {
            started?.Open();
            await gate.Opened;
            handled.Add(payload.Number);
        }, RoomForOne);
}
