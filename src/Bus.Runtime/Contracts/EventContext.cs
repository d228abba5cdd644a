namespace Bus;

/// <summary>What a handler is told about the event beside its payload.</summary>
public readonly struct EventContext
{
    private readonly IReadOnlyDictionary<string, string>? _headers;
    private readonly long _firedAt;

    /// <summary>The event's identity, the same in every delivery.</summary>
    public BusEventId Id { get; init; }

    /// <summary>When the event was fired, by the clock of the process that fired it, in UTC.</summary>
    public DateTimeOffset FiredAt
    {
        get => new(_firedAt, TimeSpan.Zero);
        init => _firedAt = value.UtcTicks;
    }

    internal long FiredAtTicks
    {
        get => _firedAt;
        init => _firedAt = value;
    }

    /// <summary>Which attempt at this event this is for this group, from 1.</summary>
    public int Attempt { get; init; }

    /// <summary>The listener that handles the event.</summary>
    public IBusListener Listener { get; init; }

    /// <summary>What travels beside the payload, such as trace context. Never null.</summary>
    public IReadOnlyDictionary<string, string> Headers
    {
        get => _headers ?? BusHeaders.None;
        init => _headers = value;
    }
}
