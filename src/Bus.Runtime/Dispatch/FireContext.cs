namespace Bus.Dispatch;

/// <summary>What travels with an event beside its payload, on the side that fires it.</summary>
public readonly struct FireContext
{
    private readonly IReadOnlyDictionary<string, string>? _headers;
    private readonly long _firedAt;

    /// <summary>The event's identity. A transport that has to send again sends the same one.</summary>
    public BusEventId Id { get; init; }

    /// <summary>When the event was fired, in UTC.</summary>
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

    /// <summary>Gives up waiting for room.</summary>
    public CancellationToken CancellationToken { get; init; }

    /// <summary>Text that travels beside the payload. Never null.</summary>
    public IReadOnlyDictionary<string, string> Headers
    {
        get => _headers ?? BusHeaders.None;
        init => _headers = value;
    }
}
