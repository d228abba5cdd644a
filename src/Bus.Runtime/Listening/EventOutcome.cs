namespace Bus.Listening;

/// <summary>What a transport does with an event after its delivery.</summary>
public enum EventOutcome
{
    /// <summary>The group is done with the event: it was handled, or its failure was logged and the event dropped.</summary>
    Acknowledge,

    /// <summary>The handler did not finish: the event stays with the group, unacknowledged and first in line, for the next consumer's attempt.</summary>
    Return,

    /// <summary>The listener has stopped and its handler did not see the event: it stays with the group as if it had not been delivered.</summary>
    Refuse,
}
