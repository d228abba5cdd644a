using Bus.Listening;
using Bus.Transports;
using Microsoft.Extensions.Logging;

namespace Bus.TestTransport;

/// <summary>One listener's place in a group: as many loops as it may handle events at a time.</summary>
internal sealed class LoopbackConsumer<T>(LoopbackTopic<T> topic, LoopbackGroup<T> group, EventListener<T> listener, LoopbackTransport transport)
    : IEventConsumer
{
    private Task _loops = Task.CompletedTask;

    public EventListener<T> Listener => listener;

    public LoopbackTransport Transport => transport;

    /// <summary>Whether it takes no more events; guarded by the group's lock, as is what follows.</summary>
    public bool IsStopping { get; set; }

    /// <summary>Events that were taken and whose delivery has not ended.</summary>
    public HashSet<LoopbackEvent<T>> Unsettled { get; } = [];

    public EventBacklog? Backlog => group.Backlog;

    public void Start() => _loops = Task.WhenAll(Enumerable.Range(0, listener.Options.Concurrency).Select(_ => Task.Run(RunAsync)));

    public ValueTask StopAsync(CancellationToken cancellationToken)
    {
        group.Stop(this);
        return new(_loops.WaitAsync(cancellationToken));
    }

    public ValueTask LeaveAsync()
    {
        group.Remove(this);
        topic.RemoveIfEmpty(group);
        return default;
    }

    private async Task RunAsync()
    {
        while (true)
        {
            LoopbackEvent<T>? @event = group.Take(this, out Task changed);
            if (@event is not null) Settle(@event, await DeliverAsync(@event));
            else if (!IsStopping) await changed;
            else return;
        }
    }

    private async Task<EventOutcome> DeliverAsync(LoopbackEvent<T> @event)
    {
        try
        {
            return await listener.DeliverAsync(
                @event.Payload, new EventDelivery(@event.Context.Id, @event.Context.FiredAt, @event.Attempt, @event.Context.Headers));
        }
        catch (Exception exception)
        {
            transport.Logger.LogError(exception, "The delivery of {Event} to {Group} threw; the event goes back to the group", @event, group.Name);
            return EventOutcome.Return(attempts: 1);
        }
    }

    private void Settle(LoopbackEvent<T> @event, EventOutcome outcome)
    {
        if (group.TrySettle(this, @event, outcome)) return;
        EventFailure failure = outcome.Failure!;
        listener.StopWorker(DeadLettersFull.Of(listener, listener.Event.FullName, @event.Context.Id, group.Letters.Capacity, failure));
    }
}
