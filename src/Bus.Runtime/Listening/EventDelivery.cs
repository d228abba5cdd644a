namespace Bus.Listening;

/// <summary>One delivery of an event, as its transport knows it.</summary>
/// <param name="Id">The event's identity, the same in every delivery.</param>
/// <param name="FiredAt">When the event was fired, in UTC.</param>
/// <param name="Attempt">Which attempt of this group this is, from 1.</param>
/// <param name="Headers">What travelled beside the payload, or null.</param>
public readonly record struct EventDelivery(
    BusEventId Id, DateTimeOffset FiredAt, int Attempt, IReadOnlyDictionary<string, string>? Headers = null);
