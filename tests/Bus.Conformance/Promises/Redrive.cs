using Bus.Conformance.Contracts;
using Bus.TestKit;

namespace Bus.Conformance;

/// <summary>A dead letter that is re-driven goes to its own group, once.</summary>
public abstract class Redrive : ConformanceFixture
{
    private readonly Recording<Handled> _healthy = new();
    private FailingListener _failing = null!;
    private IProbeApi _probe = null!;
    private IDeadLetters _letters = null!;
    private BusEventId[] _ids = [];

    [Test]
    public async Task One_is_handled_again_with_its_id_as_a_first_attempt()
    {
        await DieAsync(3);

        int count = await _letters.RedriveAsync(_ids[1]).Within(Patience, "the re-drive");
        await _failing.PassAsync(_probe);

        Assert.That(count, Is.EqualTo(1), "re-driven");
        Assert.That(_failing.Tried.Skip(3), Is.EqualTo(new[] { new Handled(1, _ids[1], 1) }), "the one event, under its id, from the first attempt on");
        Assert.That(await LeftAsync(), Is.EqualTo(new[] { 0, 2 }), "what was re-driven is no dead letter any more");
    }

    [Test]
    public async Task Several_are_handled_again_and_unknown_ids_passed_over()
    {
        await DieAsync(3);

        int count = await _letters.RedriveAsync([_ids[2], _ids[0], BusEventId.New()]).Within(Patience, "the re-drive");
        await _failing.PassAsync(_probe);

        Assert.That(count, Is.EqualTo(2), "re-driven");
        Assert.That(_failing.Tried.Skip(3).Numbers(), Is.EquivalentTo(new[] { 0, 2 }), "those that were named");
        Assert.That(await LeftAsync(), Is.EqualTo(new[] { 1 }), "the other one stays");
    }

    [Test]
    public async Task All_are_handled_again_by_their_group_alone()
    {
        await DieAsync(3);

        int count = await _letters.RedriveAllAsync().Within(Patience, "the re-drive");
        await _failing.PassAsync(_probe);
        // Three that fail in the other group, and an event behind them after each act.
        await _healthy.WaitForCount(5, Patience, "the events of the other group");

        Assert.That(count, Is.EqualTo(3), "re-driven");
        Assert.That(_failing.Tried.Skip(3).Numbers(), Is.EqualTo(new[] { 0, 1, 2 }), "oldest first");
        Assert.That(_healthy.Items.Numbers().Where(static number => number < 3), Is.EqualTo(new[] { 0, 1, 2 }), "the other group had handled them, once");
        Assert.That(await LeftAsync(), Is.Empty, "none stays");
    }

    [Test]
    public async Task One_that_fails_again_is_a_dead_letter_again_that_knows_of_it()
    {
        await DieAsync(1);
        _failing.IsMended = false;

        await _letters.RedriveAllAsync().Within(Patience, "the re-drive");
        await _failing.PassAsync(_probe);

        DeadLetter letter = (await _letters.ListAsync().ToListAsync()).Single();
        Assert.That((letter.Id, letter.Attempts, letter.Redrives), Is.EqualTo((_ids[0], 1, 1)), "the same event, its attempts counted anew");
    }

    [Test]
    public async Task Two_callers_at_once_re_drive_each_letter_once()
    {
        const int count = 20;
        await DieAsync(count);

        int[] redriven = await Task.WhenAll(Enumerable.Range(0, 4).Select(caller => Task.Run(
            async () => caller % 2 == 0 ? await _letters.RedriveAllAsync() : await _letters.RedriveAsync(_ids)))).Within(Patience, "the re-drives");
        await _failing.PassAsync(_probe);

        Assert.That(redriven.Sum(), Is.EqualTo(count), "each letter is one caller's");
        Assert.That(_failing.Tried.Skip(count).Numbers(), Is.EquivalentTo(Enumerable.Range(0, count)), "and is handled once");
        Assert.That(await _letters.RedriveAsync(_ids[0]), Is.Zero, "what is gone cannot be re-driven");
    }

    /// <summary>A group that failed on its first events and has been mended, beside one that handled them.</summary>
    private async Task DieAsync(int count)
    {
        BusClient worker = await Transport.ConnectAsync("worker");
        _probe = (await Transport.ConnectAsync("caller")).Api<IProbeApi>();
        _failing = new FailingListener(Transport);
        _letters = (await _failing.ListenAsync(worker)).DeadLetters;
        await worker.Api<IProbeApi>().Counted.RecordAsync("healthy", _healthy);
        await _failing.FireAsync(_probe, [.. Enumerable.Range(0, count)]);
        _ids = [.. _failing.Tried.Select(static one => one.Id)];
        Assert.That(await LeftAsync(), Is.EqualTo(Enumerable.Range(0, count)), "what failed is a dead letter");
        _failing.IsMended = true;
    }

    private async Task<int[]> LeftAsync()
        => [.. (await _letters.ListAsync().ToListAsync().AsTask().Within(Patience, "the dead letters")).Select(static letter => ((Counted)letter.Payload!).Number)];
}
