namespace Bus;

/// <summary>A listener's handler threw under <see cref="OnError.Stop"/>, so the worker stopped. The event stays unacknowledged.</summary>
/// <param name="event">The event, as <c>api.event</c>.</param>
/// <param name="listener">The listener's name.</param>
/// <param name="id">The event that the handler failed on.</param>
/// <param name="innerException">What the handler threw.</param>
public sealed class BusListenerException(string @event, string listener, BusEventId id, Exception innerException)
    : BusException(
        $"Listener '{listener}' of {@event} failed on event {id} ({innerException?.Message}). The listeners of its bus stopped and the event stays " +
        "unacknowledged. Mend the handler and start again, or listen with OnError.Log to drop events that fail.",
        innerException)
{
    /// <summary>The event, as <c>api.event</c>.</summary>
    public string Event { get; } = @event;

    /// <summary>The listener's name.</summary>
    public string Listener { get; } = listener;

    /// <summary>The event that the handler failed on.</summary>
    public BusEventId Id { get; } = id;
}
