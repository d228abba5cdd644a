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
}

/// <summary>A listener with the type of its payload: where a transport delivers the events that it receives.</summary>
/// <typeparam name="T">The payload.</typeparam>
/// <remarks>A transport may wrap one in its own class to stand between the wire and the listener.</remarks>
public abstract class EventListener<T> : EventListener
{
    /// <summary>The event that is listened to.</summary>
    public abstract EventDescriptor<T> Event { get; }

    /// <summary>Runs interceptors and the handler on one event, and decides by the listener's policy what becomes of it.</summary>
    /// <param name="payload">The payload.</param>
    /// <param name="delivery">Identity, time, attempt and headers.</param>
    /// <returns>Whether to acknowledge. A failing handler is an outcome, not an exception.</returns>
    public abstract ValueTask<EventOutcome> DeliverAsync(T payload, EventDelivery delivery);
}
