using Bus.Listening;

namespace Bus.Transports.InProcess;

/// <summary>A dead letter as its group keeps it.</summary>
internal sealed class BuriedEvent<T>
{
    private readonly InProcessEvent<T> _item;
    private readonly EventFailure _failure;

    public BuriedEvent(in InProcessEvent<T> item, EventFailure failure)
    {
        (_item, _failure) = (item, failure);
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
        Attempts = _failure.Attempts,
        FirstFailedAt = _failure.FirstFailedAt,
        LastFailedAt = _failure.LastFailedAt,
        Error = _failure.Error,
        Message = _failure.Message,
        Headers = _item.Headers,
        Redrives = _item.Redrives,
        Payload = _item.Payload,
    };
}
