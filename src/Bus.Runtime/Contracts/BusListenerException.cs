namespace Bus;

/// <summary>
/// A listener could not go on with an event, so the worker stopped: its handler threw under <see cref="OnError.Stop"/>, or the dead letters
/// of its group are full. The event stays unacknowledged.
/// </summary>
public sealed class BusListenerException : BusException
{
    /// <summary>A handler threw under <see cref="OnError.Stop"/>, and its attempts are used up.</summary>
    /// <param name="event">The event, as <c>api.event</c>.</param>
    /// <param name="listener">The listener's name.</param>
    /// <param name="id">The event that the handler failed on.</param>
    /// <param name="innerException">What the handler threw.</param>
    public BusListenerException(string @event, string listener, BusEventId id, Exception innerException)
        : this(
            @event, listener, id,
            $"Listener '{listener}' of {@event} failed on event {id} ({(innerException is null ? "" : ExceptionText.MessageOf(innerException))}). The listeners of its bus stopped and the event stays " +
            "unacknowledged, as OnError.Stop says. Mend the handler and start again, or listen with OnError.DeadLetter, which sets such events aside.",
            innerException)
    {
    }

    /// <summary>A listener could not go on with an event.</summary>
    /// <param name="event">The event, as <c>api.event</c>.</param>
    /// <param name="listener">The listener's name.</param>
    /// <param name="id">The event that it could not go on with.</param>
    /// <param name="message">What happened and what to do now.</param>
    /// <param name="innerException">What the handler threw, or null.</param>
    public BusListenerException(string @event, string listener, BusEventId id, string message, Exception? innerException)
        : base(message, innerException)
        => (Event, Listener, Id) = (@event, listener, id);

    /// <summary>The event, as <c>api.event</c>.</summary>
    public string Event { get; }

    /// <summary>The listener's name.</summary>
    public string Listener { get; }

    /// <summary>The event that the handler failed on.</summary>
    public BusEventId Id { get; }
}
