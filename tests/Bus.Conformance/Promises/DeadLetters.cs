using Bus.Conformance.Contracts;
using Bus.TestKit;

namespace Bus.Conformance;

/// <summary>An event whose attempts are used up becomes a dead letter of the group that failed on it, and of no other.</summary>
public abstract class DeadLetters : ConformanceFixture
{
    [Test]
    public async Task A_letter_says_what_failed_when_and_why()
    {
        TestClock clock = Transport.NewClock();
        TimeSpan delay = clock.IsManual ? TimeSpan.FromSeconds(10) : TimeSpan.FromMilliseconds(100);
        Dictionary<string, string> headers = new() { ["trace"] = "7" };
        FailingListener failing = new(Transport);
        BusClient worker = await Transport.ConnectAsync("worker", options => options.TimeProvider = clock.Provider);
        IBusListener listener = await failing.ListenAsync(
            worker, new ListenOptions { Retry = new RetryPolicy { MaxAttempts = 2, FirstDelay = delay, Jitter = 0 } });
        IBus caller = (await Transport.ConnectAsync("caller", options => options.TimeProvider = clock.Provider)).With(new CallOptions { Headers = headers });
        await caller.Api<IProbeApi>().Counted.FireAsync(new Counted(7)).Within(Patience, "the event to be fired");
        await clock.WhenArmedAsync(delay).Within(Patience, "the first failure");
        clock.Pass(delay);
        await failing.PassAsync(caller.Api<IProbeApi>());

        DeadLetter letter = (await ListAsync(listener.DeadLetters)).Single();

        Assert.Multiple(() =>
        {
            Assert.That(letter.Id, Is.EqualTo(failing.Seen.Items[0].Id), "the id must be the event's own");
            Assert.That((letter.Event, letter.Group, letter.Listener), Is.EqualTo(("probe.counted", "worker-fail", "fail")), "whose it is");
            Assert.That((letter.Error, letter.Message), Is.EqualTo((nameof(FormatException), "cannot handle 7")), "the reason");
            Assert.That((letter.Attempts, letter.Redrives), Is.EqualTo((2, 0)), "the attempts");
            Assert.That(letter.FiredAt, Is.LessThanOrEqualTo(letter.FirstFailedAt), "it failed after it was fired");
            Assert.That(letter.LastFailedAt - letter.FirstFailedAt, clock.IsManual ? Is.EqualTo(delay) : Is.GreaterThanOrEqualTo(delay / 2), "the attempts' times");
            Assert.That(letter.Headers, Is.EquivalentTo(headers), "headers");
            Assert.That(letter.Payload, Is.EqualTo(new Counted(7)), "the payload");
        });
    }

    [Test]
    public async Task The_listener_goes_on_and_other_groups_have_handled_the_event()
    {
        Recording<Handled> other = new();
        FailingListener failing = new(Transport);
        BusClient worker = await Transport.ConnectAsync("worker");
        IBusListener listener = await failing.ListenAsync(worker);
        IBusListener healthy = await worker.Api<IProbeApi>().Counted.RecordAsync("healthy", other);

        await failing.FireAsync((await Transport.ConnectAsync("caller")).Api<IProbeApi>(), 0, 1);
        await other.WaitForCount(3, Patience, "every event in the healthy group");

        Assert.That(await NumbersAsync(listener.DeadLetters), Is.EqualTo(new[] { 0, 1 }), "oldest first");
        Assert.That(await healthy.DeadLetters.CountAsync(), Is.Zero, "dead letters are of one group");
        Assert.That(worker.Completion.IsCompleted, Is.False, "the worker must not stop");
    }

    [Test]
    public async Task Whoever_is_connected_finds_them_without_a_listener()
    {
        FailingListener failing = new(Transport);
        BusClient worker = await Transport.ConnectAsync("worker");
        await failing.ListenAsync(worker);
        BusClient sibling = await Transport.ConnectAsync("worker"), stranger = await Transport.ConnectAsync("stranger");
        await failing.FireAsync(stranger.Api<IProbeApi>(), 0, 1);
        await worker.DisposeAsync().Within(Patience, "the worker to stop");

        IDeadLetters byName = sibling.DeadLetters.Of("probe.counted", "fail");
        IDeadLetters byEvent = sibling.DeadLetters.Of(sibling.Api<IProbeApi>().Counted, "fail");
        List<IDeadLetters> all = await stranger.DeadLetters.AllAsync().ToListAsync();

        Assert.That(await byName.CountAsync(), Is.EqualTo(2), "by the event's name");
        Assert.That(await NumbersAsync(byEvent), Is.EqualTo(new[] { 0, 1 }), "by the event");
        Assert.That(all.Select(static letters => (letters.Event, letters.Group)), Is.EqualTo(new[] { ("probe.counted", "worker-fail") }), "all groups that have some");
        Assert.That(await all[0].CountAsync(), Is.EqualTo(2), "the same letters");
        Assert.That(await stranger.DeadLetters.Of("probe.counted", "fail").CountAsync(), Is.Zero, "a listener's name is its service's");
    }

    [Test]
    public async Task One_is_found_by_its_id()
    {
        FailingListener failing = new(Transport);
        IBusListener listener = await failing.ListenAsync(await Transport.ConnectAsync("worker"));
        await failing.FireAsync((await Transport.ConnectAsync("caller")).Api<IProbeApi>(), 0, 1);

        DeadLetter? found = await listener.DeadLetters.FindAsync(failing.Tried[1].Id);

        Assert.That(found?.Payload, Is.EqualTo(new Counted(1)), "the letter with that id");
        Assert.That(await listener.DeadLetters.FindAsync(BusEventId.New()), Is.Null, "an id that no letter has");
    }

    private async Task<List<DeadLetter>> ListAsync(IDeadLetters letters)
        => await letters.ListAsync().ToListAsync().AsTask().Within(Patience, "the dead letters");

    private async Task<IEnumerable<int>> NumbersAsync(IDeadLetters letters)
        => (await ListAsync(letters)).Select(static letter => ((Counted)letter.Payload!).Number);
}
