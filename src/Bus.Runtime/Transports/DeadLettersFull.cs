using Bus.Listening;

namespace Bus.Transports;

/// <summary>Why a worker stops that has no room for a dead letter, for transports: what happened, what to do.</summary>
public static class DeadLettersFull
{
    /// <summary>The reason to give to <see cref="EventListener.StopWorker"/>; the event is then treated as returned.</summary>
    /// <param name="listener">The listener.</param>
    /// <param name="event">The event, as <c>api.event</c>.</param>
    /// <param name="id">The event that has no room.</param>
    /// <param name="capacity">How many dead letters the group holds.</param>
    /// <param name="failure">Why it should have become a dead letter.</param>
    public static BusListenerException Of(EventListener listener, string @event, BusEventId id, int capacity, EventFailure failure)
    {
        ArgumentNullException.ThrowIfNull(listener);
        ArgumentNullException.ThrowIfNull(failure);
        return new BusListenerException(@event, listener.Name, id,
            $"Listener '{listener.Name}' of {@event} failed on event {id} ({failure.Message}), and the dead letters of its group '{listener.Group}' are full: it " +
            $"holds {capacity}. The listeners of its bus stopped and the event stays unacknowledged. Look at the dead letters (bus.DeadLetters), re-drive or " +
            "discard them, and start again, or listen with a larger ListenOptions.DeadLetterCapacity.",
            failure.Exception);
    }
}
