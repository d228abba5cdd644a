namespace Bus;

/// <summary>An event that a group gave up on after its last attempt, with the reason.</summary>
public sealed record DeadLetter
{
    /// <summary>The event's identity, the same as in every delivery of it.</summary>
    public required BusEventId Id { get; init; }

    /// <summary>The event, as <c>api.event</c>.</summary>
    public required string Event { get; init; }

    /// <summary>The group that gave up, <c>{service}-{listener}</c>. Other groups may have handled the event.</summary>
    public required string Group { get; init; }

    /// <summary>The listener's name.</summary>
    public required string Listener { get; init; }

    /// <summary>When the event was fired, in UTC.</summary>
    public required DateTimeOffset FiredAt { get; init; }

    /// <summary>How many attempts the group made since the event was fired or last re-driven.</summary>
    public required int Attempts { get; init; }

    /// <summary>When the first attempt failed in the delivery that was the last, in UTC.</summary>
    public required DateTimeOffset FirstFailedAt { get; init; }

    /// <summary>When the last attempt failed and the event became a dead letter, in UTC.</summary>
    public required DateTimeOffset LastFailedAt { get; init; }

    /// <summary>The short type name of what the handler threw last.</summary>
    public required string Error { get; init; }

    /// <summary>The message of what the handler threw last.</summary>
    public required string Message { get; init; }

    /// <summary>What travelled beside the payload. Never null.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = BusHeaders.None;

    /// <summary>How often the event was re-driven before.</summary>
    public int Redrives { get; init; }

    /// <summary>The payload: an object of the contract's type where this process knows it, else text.</summary>
    public object? Payload { get; init; }
}
