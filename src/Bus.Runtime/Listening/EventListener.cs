using Bus.Descriptors;

namespace Bus.Listening;

/// <summary>A listener as a transport sees it.</summary>
public abstract class EventListener
{
    /// <summary>The consumer group, <c>{service}-{listener}</c>.</summary>
    public abstract string Group { get; }

    /// <summary>The listener's name.</summary>
    public abstract string Name { get; }

    /// <summary>Concurrency and bounds, which the transport keeps to.</summary>
    public abstract ListenOptions Options { get; }

    /// <summary>
    /// Stops the listener's worker as <see cref="OnError.Stop"/> does, because the transport cannot go on with an event without losing it.
    /// Call it outside of locks, and keep the event unacknowledged.
    /// </summary>
    /// <param name="reason">What happened and what to do now; <see cref="BusClient.Completion"/> fails with it.</param>
    public abstract void StopWorker(BusListenerException reason);
}

/// <summary>A listener with the type of its payload: where a transport delivers the events that it receives.</summary>
/// <typeparam name="T">The payload.</typeparam>
/// <remarks>A transport may wrap one in its own class to stand between the wire and the listener.</remarks>
public abstract class EventListener<T> : EventListener
{
    /// <summary>The event that is listened to.</summary>
    public abstract EventDescriptor<T> Event { get; }

    /// <summary>Runs interceptors and the handler on one event, again if it fails and the listener's policy says so, and decides what becomes of it.</summary>
    /// <remarks>Retries happen within the delivery, so that the events behind it wait while the concurrency is 1.</remarks>
    /// <param name="payload">The payload.</param>
    /// <param name="delivery">Identity, time, attempt and headers.</param>
    /// <returns>What to do with the event. A failing handler is an outcome, not an exception.</returns>
    public abstract ValueTask<EventOutcome> DeliverAsync(T payload, EventDelivery delivery);

    /// <summary>The same without another copy of what the transport holds on to meanwhile.</summary>
    internal virtual ValueTask<EventOutcome> DeliverInPlaceAsync(T payload, in EventDelivery delivery) => DeliverAsync(payload, delivery);
}
