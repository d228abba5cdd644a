using Bus.Descriptors;
using Bus.Listening;
using Bus.Transports;

namespace Bus.Runtime.Tests.Transports;

/// <summary>A listener that stands between transport and bus, and throws where it must not: that is never silent, and loses nothing.</summary>
public sealed class BrokenDeliveries
{
    [Test]
    public async Task Stop_the_worker_and_keep_the_event([Values] bool atOnce)
    {
        using RecordingLoggerFactory logs = new();
        await using BusClient bus = await InProcess.ConnectAsync(options => options.LoggerFactory = logs);
        EventDescriptor<UserRegistered> registered = Describe(bus.Auth.UserRegistered);
        BrokenListener broken = new(registered, atOnce);
        IEventConsumer consumer = await bus.Connections.Of("auth").Events.ListenAsync(broken, CancellationToken.None);

        await bus.Auth.UserRegistered.FireAsync(new("x", 1));
        BusListenerException reason = await broken.Stopped.Task.Soon("the worker to be told");

        reason.Says(what: "threw, which is a defect", where: "auth.user_registered to listener 'broken'", whatToDo: "Mend it");
        Assert.That(reason.InnerException, Is.TypeOf<FormatException>());
        Assert.That(logs.Entries.Items.Single(static entry => entry.Id.Id == 304).Exception, Is.SameAs(reason.InnerException));
        Assert.That(consumer.Backlog?.Count, Is.EqualTo(1), "the event must wait for the next worker");
    }

    private static EventDescriptor<UserRegistered> Describe(BusEvent<UserRegistered> @event) => ((Bus.Client.EventEndpoint<UserRegistered>)@event).Event;

    private sealed class BrokenListener(EventDescriptor<UserRegistered> @event, bool atOnce) : EventListener<UserRegistered>
    {
        public TaskCompletionSource<BusListenerException> Stopped { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override EventDescriptor<UserRegistered> Event => @event;

        public override string Group => "tests-broken";

        public override string Name => "broken";

        public override ListenOptions Options { get; } = new();

        public override void StopWorker(BusListenerException reason) => Stopped.TrySetResult(reason);

        public override ValueTask<EventOutcome> DeliverAsync(UserRegistered payload, EventDelivery delivery)
            => atOnce ? throw new FormatException("defect") : LaterAsync();

        private static async ValueTask<EventOutcome> LaterAsync()
        {
            await Task.Yield();
            throw new FormatException("defect");
        }
    }
}
