namespace Bus.Runtime.Tests.Listening;

/// <summary>Dead letters are bounded, and nothing is lost at the bound: the worker stops.</summary>
public sealed class FullDeadLetters
{
    private static readonly InvalidOperationException Failure = new("no mail today");
    private static readonly ListenOptions RoomForTwo = new() { DeadLetterCapacity = 2, Retry = RetryPolicy.None };

    [Test]
    public async Task Stop_the_worker_and_keep_the_event()
    {
        string url = InProcess.NewUrl();
        Recording<BusEventId> ids = new();
        await using BusClient firing = await InProcess.ConnectAsync(url, "firing");
        await using BusClient worker = await InProcess.ConnectAsync(url, "worker");
        IBusListener listener = await worker.Auth.UserRegistered.ListenAsync("welcome", (_, context, _) =>
        {
            ids.Add(context.Id);
            throw Failure;
        }, RoomForTwo);
        for (int number = 0; number < 4; number++) await firing.Auth.UserRegistered.FireAsync(new("x", number));

        BusListenerException stopped = await Expect.FailureAsync<BusListenerException>(() => worker.Completion, "the worker to stop");

        stopped.Says(what: "are full: it holds 2", where: "Listener 'welcome' of auth.user_registered failed on event " + ids.Items[2], whatToDo: "re-drive or discard");
        Assert.That((stopped.Id, stopped.InnerException), Is.EqualTo((ids.Items[2], Failure)), "which event, and why");
        Assert.That(await Expect.FailureAsync<BusListenerException>(() => listener.Completion, "the listener to stop"), Is.SameAs(stopped), "one failure");
        Assert.That(await listener.DeadLetters.CountAsync(), Is.EqualTo(2), "those that had room");
        Assert.That(await NextAsync(url), Is.EqualTo(new[] { (2, 2), (3, 1) }), "the event that had no room comes first, and its attempt counts");
    }

    [Test]
    public async Task Have_room_again_for_what_is_re_driven_and_fails_again()
    {
        Recording<int> attempts = new();
        await using BusClient bus = await InProcess.ConnectAsync();
        IBusListener listener = await bus.Auth.UserRegistered.ListenAsync("welcome", (payload, _, _) =>
        {
            attempts.Add(payload.Number);
            return payload.Number < 2 ? throw Failure : default;
        }, RoomForTwo);
        for (int number = 0; number < 3; number++) await bus.Auth.UserRegistered.FireAsync(new("x", number));
        await attempts.WaitForCount(3, Expect.Patience, "the event behind those that fail");

        for (int round = 1; round <= 50; round++)
        {
            Assert.That(await listener.DeadLetters.RedriveAllAsync().Soon("the re-drive"), Is.EqualTo(2), $"round {round}");
            await bus.Auth.UserRegistered.FireAsync(new("x", 2));
            await attempts.WaitForCount(3 * (round + 1), Expect.Patience, "the event behind those that fail again");
        }

        Assert.That(bus.Completion.IsCompleted, Is.False, "there was room all the time");
        Assert.That(await listener.DeadLetters.ListAsync().Select(static letter => letter.Redrives).ToListAsync(), Is.EqualTo(new[] { 50, 50 }), "each round counted");
    }

    private static async Task<IEnumerable<(int Number, int Attempt)>> NextAsync(string url)
    {
        Recording<(int, int)> next = new();
        await using BusClient other = await InProcess.ConnectAsync(url, "worker");
        await other.Auth.UserRegistered.ListenAsync("welcome", (payload, context, _) =>
        {
            next.Add((payload.Number, context.Attempt));
            return default;
        });
        return await next.WaitForCount(2, Expect.Patience, "what the stopped worker left");
    }
}
