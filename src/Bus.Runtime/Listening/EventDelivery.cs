namespace Bus.Listening;

/// <summary>One delivery of an event, as its transport knows it.</summary>
public readonly struct EventDelivery
{
    private readonly long _firedAt;

    /// <summary>Describes a delivery.</summary>
    /// <param name="id">The event's identity, the same in every delivery.</param>
    /// <param name="firedAt">When the event was fired.</param>
    /// <param name="attempt">Which attempt of this group the delivery begins with, from 1.</param>
    /// <param name="headers">What travelled beside the payload, or null.</param>
    public EventDelivery(BusEventId id, DateTimeOffset firedAt, int attempt, IReadOnlyDictionary<string, string>? headers = null)
        : this(id, firedAt.UtcTicks, attempt, headers) { }

    internal EventDelivery(BusEventId id, long firedAtTicks, int attempt, IReadOnlyDictionary<string, string>? headers)
        => (Id, _firedAt, Attempt, Headers) = (id, firedAtTicks, attempt, headers);

    /// <summary>The event's identity, the same in every delivery.</summary>
    public BusEventId Id { get; init; }

    /// <summary>When the event was fired, in UTC.</summary>
    public DateTimeOffset FiredAt
    {
        get => new(_firedAt, TimeSpan.Zero);
        init => _firedAt = value.UtcTicks;
    }

    /// <summary>Which attempt of this group the delivery begins with, from 1; retries within it count on.</summary>
    public int Attempt { get; init; }

    /// <summary>What travelled beside the payload, or null.</summary>
    public IReadOnlyDictionary<string, string>? Headers { get; init; }

    internal long FiredAtTicks => _firedAt;

    /// <summary>How often an in-process bus has re-driven the event out of the group's dead letters.</summary>
    internal int Redrives { get; init; }
}
