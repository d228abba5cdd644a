using Bus.Conformance.Contracts;
using Bus.TestKit;

namespace Bus.Conformance;

/// <summary>A dead letter that is discarded is gone for good.</summary>
public abstract class Discard : ConformanceFixture
{
    [Test]
    public async Task One_several_or_all_go_and_are_never_handled_again()
    {
        FailingListener failing = new(Transport);
        IDeadLetters letters = (await failing.ListenAsync(await Transport.ConnectAsync("worker"))).DeadLetters;
        IProbeApi probe = (await Transport.ConnectAsync("caller")).Api<IProbeApi>();
        await failing.FireAsync(probe, 0, 1, 2, 3, 4);
        BusEventId[] ids = [.. failing.Tried.Select(static one => one.Id)];
        failing.IsMended = true;

        int one = await letters.DiscardAsync(ids[0]).Within(Patience, "one to go");
        int gone = await letters.DiscardAsync(ids[0]).Within(Patience, "nothing to go");
        int several = await letters.DiscardAsync([ids[1], ids[0]]).Within(Patience, "another one to go");
        int redriven = await letters.RedriveAsync(ids[..3]).Within(Patience, "what is left of three to be re-driven");
        int rest = await letters.DiscardAllAsync().Within(Patience, "the rest to go");
        await failing.PassAsync(probe);

        Assert.That((one, gone, several, redriven, rest), Is.EqualTo((1, 0, 1, 1, 2)), "each letter goes once");
        Assert.That(await letters.CountAsync(), Is.Zero, "none is left");
        Assert.That(failing.Tried.Skip(5).Numbers(), Is.EqualTo(new[] { 2 }), "only what was re-driven is handled again");
    }
}
