using Bus.Listening;
using Bus.Transports;

namespace Bus.Testing;

/// <summary>One listener's place in a group. The group gives it events; it runs their deliveries on the thread pool.</summary>
internal sealed class TestConsumer<T>(TestHub hub, TestTopic<T> topic, TestGroup<T> group, EventListener<T> listener, TestTransport transport) : IEventConsumer
{
    private readonly TaskCompletionSource _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public EventListener<T> Listener => listener;

    public TestTransport Transport => transport;

    public EventBacklog? Backlog => group.Backlog;

    /// <summary>Whether it takes no more events; guarded by the hub's lock, as is what follows.</summary>
    public bool IsStopping { get; private set; }

    /// <summary>Events that were taken and whose delivery has not ended.</summary>
    public Dictionary<QueuedEvent<T>, DeliveryRun> Unsettled { get; } = [];

    /// <summary>How many deliveries run, those that nobody waits for any more included.</summary>
    public int Running { get; private set; }

    public bool HasRoom => !IsStopping && Running < listener.Options.Concurrency;

    public void Start(QueuedEvent<T> item)
    {
        Running++;
        DeliveryRun run = new(hub, item.ToString());
        Unsettled.Add(item, run);
        hub.Activities.Begin(run);
        // As over a wire: nothing of who fired flows to the handler.
        ThreadPool.UnsafeQueueUserWorkItem(
            static state => _ = state.Consumer.DeliverAsync(state.Item, state.Run), (Consumer: this, Item: item, Run: run), preferLocal: false);
    }

    public void StopTaking()
    {
        IsStopping = true;
        if (Running == 0) _drained.TrySetResult();
    }

    public void Ended()
    {
        Running--;
        if (IsStopping && Running == 0) _drained.TrySetResult();
    }

    public ValueTask StopAsync(CancellationToken cancellationToken)
    {
        group.Stop(this);
        return new(_drained.Task.WaitAsync(cancellationToken));
    }

    public ValueTask LeaveAsync()
    {
        group.Remove(this);
        topic.RemoveIfEmpty(group);
        return default;
    }

    private async Task DeliverAsync(QueuedEvent<T> item, DeliveryRun run)
    {
        DeliveryRun.Current = run;
        EventOutcome outcome;
        try
        {
            outcome = await listener.DeliverAsync(item.Payload, new EventDelivery(item.Id, item.FiredAt, item.Attempt, item.Headers)).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            run.AttemptFailed(exception);
            outcome = EventOutcome.Return(attempts: 1);
        }
        if (group.TrySettle(this, item, run, outcome)) return;
        listener.StopWorker(DeadLettersFull.Of(listener, listener.Event.FullName, item.Id, group.Letters.Capacity, outcome.Failure!));
    }
}
