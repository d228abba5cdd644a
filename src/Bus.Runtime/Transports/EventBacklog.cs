namespace Bus.Transports;

/// <summary>What waits for a consumer group, as far as this process knows.</summary>
/// <param name="Count">How many events wait; those that a handler works on do not.</param>
/// <param name="OldestFiredAt">When the oldest of them was fired, in UTC, or null when none waits.</param>
public readonly record struct EventBacklog(long Count, DateTimeOffset? OldestFiredAt);
