using Bus.Conformance.Contracts;
using Bus.TestKit;

namespace Bus.Conformance;

/// <summary>Dead letters are bounded, and nothing is lost at the bound: the worker stops, and the event is for the next one.</summary>
public abstract class FullDeadLetters : ConformanceFixture
{
    [Test]
    public async Task The_worker_stops_and_the_event_that_has_no_room_is_for_the_next_one()
    {
        FailingListener failing = new(Transport);
        BusClient worker = await Transport.ConnectAsync("worker");
        IBusListener listener = await failing.ListenAsync(worker, new ListenOptions { Retry = RetryPolicy.None, DeadLetterCapacity = 1 });
        IProbeApi probe = (await Transport.ConnectAsync("caller")).Api<IProbeApi>();

        foreach (int number in (int[])[0, 1]) await probe.Counted.FireAsync(new Counted(number)).Within(Patience, $"event {number} to be fired");
        Exception? stopped = await worker.Completion.ContinueWith(static completion => completion.Exception?.InnerException, TaskScheduler.Default)
            .Within(Patience, "the worker to stop");

        Assert.That(stopped, Is.TypeOf<BusListenerException>(), "the worker must say why");
        Assert.That(stopped!.Message, Does.Contain("are full").And.Contain("probe.counted").And.Contain("worker-fail"));
        Assert.That(await listener.DeadLetters.CountAsync(), Is.EqualTo(1), "the letter that had room stays");
        failing.IsMended = true;
        await worker.DisposeAsync().Within(Patience, "the stopped worker to be gone");
        BusClient next = await Transport.ConnectAsync("worker");
        await failing.ListenAsync(next, new ListenOptions { Retry = RetryPolicy.None, DeadLetterCapacity = 1 });
        await failing.Seen.When(static seen => seen.Count(static one => one.Number == 1) == 2).Within(Patience, "the event that had no room");
        Assert.That(failing.Seen.Items.Select(static one => (one.Number, one.Attempt)), Is.EqualTo(new[] { (0, 1), (1, 1), (1, 2) }), "its attempt counts");
    }
}
