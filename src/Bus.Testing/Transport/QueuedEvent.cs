namespace Bus.Testing;

/// <summary>An event as one group holds it.</summary>
internal sealed class QueuedEvent<T>(
    string name, string group, T payload, BusEventId id, DateTimeOffset firedAt, IReadOnlyDictionary<string, string>? headers, int attempt = 1)
{
    public T Payload => payload;

    public BusEventId Id => id;

    public DateTimeOffset FiredAt => firedAt;

    public IReadOnlyDictionary<string, string>? Headers => headers;

    /// <summary>Its place among the group's events, by which it finds back into line.</summary>
    public long Sequence { get; set; }

    public int Attempt { get; set; } = attempt;

    /// <summary>How often it was re-driven.</summary>
    public int Redrives { get; private init; }

    /// <summary>Who delivers it by hand and waits for what becomes of it, or null. It never goes back into line.</summary>
    public TaskCompletionSource<Delivery>? Direct { get; init; }

    /// <summary>The event as it comes back to its group from the dead letters.</summary>
    public QueuedEvent<T> Redriven() => new(name, group, payload, id, firedAt, headers) { Redrives = Redrives + 1 };

    public override string ToString() => $"listener group '{group}' handles {name} {Display.Of(payload)}, event {id}, attempt {Attempt}";
}
