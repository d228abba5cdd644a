using Bus.Listening;

namespace Bus.Transports.InProcess;

/// <summary>A dead letter as its group keeps it.</summary>
internal sealed class BuriedEvent<T>
{
    private readonly InProcessEvent<T> _item;
    private readonly string _error, _message;
    private readonly int _attempts;
    private readonly DateTimeOffset _firstFailedAt, _lastFailedAt;

    // Not the failure itself: an exception holds on to whatever its handler gave it, for as long as the letter lies here.
    public BuriedEvent(in InProcessEvent<T> item, EventFailure failure)
    {
        _item = item;
        (_error, _message, _attempts, _firstFailedAt, _lastFailedAt) = (failure.Error, failure.Message, failure.Attempts, failure.FirstFailedAt, failure.LastFailedAt);
        Node = new LinkedListNode<BuriedEvent<T>>(this);
    }

    /// <summary>Its place in the store; in none when it has gone. Guarded by the store's lock, as is what follows.</summary>
    public LinkedListNode<BuriedEvent<T>> Node { get; }

    /// <summary>Whether somebody gives it back to the group just now.</summary>
    public bool IsLeaving { get; set; }

    public BusEventId Id => _item.Id;

    /// <summary>The event as it begins anew.</summary>
    public InProcessEvent<T> Redriven => _item.Redriven;

    public DeadLetter ToDeadLetter(EventGroup<T> group) => new()
    {
        Id = _item.Id,
        Event = group.Event,
        Group = group.Name,
        Listener = group.ListenerName,
        FiredAt = new DateTimeOffset(_item.FiredAtTicks, TimeSpan.Zero),
        Attempts = _attempts,
        FirstFailedAt = _firstFailedAt,
        LastFailedAt = _lastFailedAt,
        Error = _error,
        Message = _message,
        Headers = _item.Headers,
        Redrives = _item.Redrives,
        Payload = _item.Payload,
    };
}
