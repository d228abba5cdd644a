namespace Bus.Listening;

/// <summary>What a transport does with an event after its delivery.</summary>
public enum EventOutcome
{
    /// <summary>The group is done with the event: it was handled, or its failure was logged and the event dropped.</summary>
    Acknowledge,

    /// <summary>The event stays with the group, unacknowledged and first in line, for the next consumer.</summary>
    Return,
}
