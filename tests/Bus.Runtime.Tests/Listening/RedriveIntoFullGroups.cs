namespace Bus.Runtime.Tests.Listening;

/// <summary>A re-drive waits for room as a fire does, and what does not find it stays a dead letter.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class RedriveIntoFullGroups
{
    private readonly Gate _gate = new();
    private readonly Recording<int> _handled = new();
    private IDeadLetters _letters = null!;
    private Task _waiting = null!;

    [Test]
    public async Task Goes_on_when_there_is_room()
    {
        await using BusClient bus = await InProcess.ConnectAsync();
        await FillAsync(bus);

        Task<int> redrive = _letters.RedriveAllAsync().AsTask();
        Assert.That(redrive.IsCompleted, Is.False, "the group is full");
        Assert.That(await _letters.CountAsync(), Is.EqualTo(2), "what waits is a dead letter still");
        _gate.Open();

        Assert.That(await redrive.Soon("the re-drive"), Is.EqualTo(2), "both found room");
        await _waiting.Soon("the fire that waited before");
        Assert.That(await _handled.WaitForCount(7, Expect.Patience, "every event"), Is.EqualTo(new[] { -2, -1, 1, 2, 3, -2, -1 }), "in the order in which they came");
    }

    [Test]
    public async Task Given_up_leaves_the_letters_where_they_were()
    {
        await using BusClient bus = await InProcess.ConnectAsync();
        await FillAsync(bus);
        using CancellationTokenSource caller = new();
        Task<int> redrive = _letters.RedriveAllAsync(caller.Token).AsTask();
        Assert.That((await _letters.DiscardAllAsync(), await _letters.RedriveAsync((await FirstAsync()).Id)), Is.EqualTo((1, 0)), "only what nobody re-drives can be taken");

        await caller.CancelAsync();
        await Cancellation.OfAsync(redrive, "the re-drive to be given up");
        _gate.Open();

        Assert.That(((UserRegistered)(await FirstAsync()).Payload!).Number, Is.EqualTo(-2), "back in its place");
        Assert.That(await _letters.RedriveAllAsync().Soon("another re-drive"), Is.EqualTo(1), "and free to be taken");
    }

    [Test]
    public async Task Of_a_client_that_is_disposed_leaves_the_letters_to_others()
    {
        string url = InProcess.NewUrl();
        await using BusClient bus = await InProcess.ConnectAsync(url, "tests");
        BusClient tool = await InProcess.ConnectAsync(url, "tests");
        await FillAsync(bus);
        Task<int> redrive = tool.DeadLetters.Of("auth.user_registered", "welcome").RedriveAllAsync().AsTask();

        await tool.DisposeAsync().Soon("the tool to stop");
        await Expect.FailureAsync<BusConnectionException>(() => redrive, "a re-drive whose client is gone");
        _gate.Open();

        Assert.That(await _letters.RedriveAllAsync().Soon("another re-drive"), Is.EqualTo(2), "none was lost");
    }

    private ValueTask<DeadLetter> FirstAsync() => _letters.ListAsync().FirstAsync();

    /// <summary>Two dead letters, and a group that holds as much as it can while its handler waits at the gate.</summary>
    private async Task FillAsync(BusClient bus)
    {
        bool isMended = false;
        Gate begun = new();
        IBusListener listener = await bus.Auth.UserRegistered.ListenAsync("welcome", async (payload, _, _) =>
        {
            _handled.Add(payload.Number);
            if (payload.Number < 0 && !Volatile.Read(ref isMended)) throw new InvalidOperationException("no mail today");
            begun.Open();
            await _gate.Opened;
        }, new ListenOptions { QueueCapacity = 1, Retry = RetryPolicy.None });
        _letters = listener.DeadLetters;
        foreach (int number in new[] { -2, -1, 1 }) await bus.Auth.UserRegistered.FireAsync(new("x", number)).Soon("a fire with room");
        await begun.Opened.Soon("the handler to wait");
        Volatile.Write(ref isMended, true);
        await bus.Auth.UserRegistered.FireAsync(new("x", 2)).Soon("the fire that fills the group");
        _waiting = bus.Auth.UserRegistered.FireAsync(new("x", 3)).AsTask();
    }
}
