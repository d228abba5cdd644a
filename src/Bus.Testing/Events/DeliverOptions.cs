namespace Bus.Testing;

/// <summary>How an event is delivered by hand.</summary>
public sealed record DeliverOptions
{
    internal static readonly DeliverOptions Default = new();

    /// <summary>The listener's name, or null for every group that listens to the event.</summary>
    public string? Listener { get; init; }

    /// <summary>Which attempt the handler is told, 1 or more. Default 1; the second delivery of a duplicate is told one more.</summary>
    public int Attempt { get; init; } = 1;

    /// <summary>The event's identity, or null for a new one.</summary>
    public BusEventId? Id { get; init; }

    /// <summary>
    /// Whether a failing handler's waits between its attempts are passed by turning <see cref="TestBus.Time"/>. Default true; without it the
    /// delivery ends only when the test has turned the clock far enough.
    /// </summary>
    public bool TurnClock { get; init; } = true;

    /// <summary>When the event was fired, or null for now by <see cref="TestBus.Time"/>.</summary>
    public DateTimeOffset? FiredAt { get; init; }

    /// <summary>Text that came beside the payload, or null.</summary>
    public IReadOnlyDictionary<string, string>? Headers { get; init; }
}
