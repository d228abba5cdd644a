namespace Bus.Runtime.Tests.Listening;

/// <summary>Who may ask for dead letters, when, and what is logged.</summary>
public sealed class DeadLetterAccess
{
    [Test]
    public async Task A_listener_that_nobody_has_heard_of_has_none()
    {
        await using BusClient bus = await InProcess.ConnectAsync();
        IDeadLetters letters = bus.DeadLetters.Of("auth.user_registered", "nobody");

        Assert.That((letters.Event, letters.Group), Is.EqualTo(("auth.user_registered", "tests-nobody")), "the group that it would have");
        Assert.That((await letters.CountAsync(), await letters.RedriveAllAsync(), await letters.DiscardAllAsync()), Is.EqualTo((0, 0, 0)), "nothing there");
        Assert.That(await letters.ListAsync().ToListAsync(), Is.Empty, "nothing to list");
        Assert.That(await bus.DeadLetters.AllAsync().ToListAsync(), Is.Empty, "no group has any");
    }

    [Test]
    public async Task A_disposed_bus_refuses()
    {
        BusClient bus = await InProcess.ConnectAsync();
        IDeadLetters letters = bus.DeadLetters.Of(bus.Auth.UserRegistered, "welcome");
        await bus.DisposeAsync().Soon("the bus to stop");

        ObjectDisposedException refusal = await Expect.FailureAsync<ObjectDisposedException>(async () => await letters.CountAsync(), "letters of a disposed bus");

        refusal.Says(what: "was disposed", where: "The bus at inproc://", whatToDo: "Connect a new one");
        Assert.Throws<ObjectDisposedException>(() => bus.DeadLetters.AllAsync());
        Assert.Throws<ObjectDisposedException>(() => bus.DeadLetters.Of("auth.user_registered", "welcome"));
    }

    [Test]
    public async Task An_event_of_no_bus_is_refused()
    {
        await using BusClient bus = await InProcess.ConnectAsync();

        ArgumentException? refusal = Assert.Throws<ArgumentException>(
            () => bus.DeadLetters.Of(Client.ServiceEvents.Unattached<UserRegistered>("Service", "auth.user_registered"), "welcome"));

        refusal!.Says(what: "belongs to no connected bus", where: "event", whatToDo: "Take it from a bus");
    }

    [Test]
    public async Task What_changes_is_logged_and_so_is_what_goes_with_a_listener()
    {
        using RecordingLoggerFactory logs = new();
        Recording<int> seen = new();
        await using BusClient bus = await InProcess.ConnectAsync(options => options.LoggerFactory = logs);
        IBusListener listener = await bus.Auth.UserRegistered.ListenAsync("welcome", (payload, _, _) =>
        {
            seen.Add(payload.Number);
            return payload.Number < 9 ? throw new InvalidOperationException("no mail today") : default;
        }, new ListenOptions { Retry = RetryPolicy.None });
        foreach (int number in new[] { 0, 1, 9 }) await bus.Auth.UserRegistered.FireAsync(new("x", number));
        await seen.WaitForCount(3, Expect.Patience, "the event behind");
        BusEventId first = (await listener.DeadLetters.ListAsync().FirstAsync()).Id;

        await listener.DeadLetters.DiscardAsync(first);
        await listener.DeadLetters.DiscardAsync(first);
        await listener.DeadLetters.RedriveAllAsync();
        await bus.Auth.UserRegistered.FireAsync(new("x", 9));
        await seen.WaitForCount(5, Expect.Patience, "the event behind the one that fails again");
        await listener.DisposeAsync().Soon("the listener to leave");

        Assert.That(logs.Entries.Items.Select(static entry => entry.Id.Id).Where(static id => id is > 308 and < 320), Is.EqualTo(new[] { 310, 309, 311 }),
            "discarded, re-driven, gone with the listener; nothing where nothing changed");
        Assert.That(logs.Entries.Items.Single(static entry => entry.Id.Id == 311).Message, Does.Contain("tests-welcome").And.Contain("1 dead letters").And.Contain("Re-drive them before"), "the warning");
        Assert.That(await listener.DeadLetters.CountAsync(), Is.Zero, "they went with the group");
    }
}
