namespace Bus.Listening;

/// <summary>What a transport does with an event after its delivery.</summary>
public enum EventOutcomeKind
{
    /// <summary>The group is done with the event: it was handled, or its failure was logged and the event dropped.</summary>
    Acknowledge,

    /// <summary>
    /// The handler did not finish: the event stays with the group, unacknowledged and first in line. The attempts that were made count:
    /// the next delivery's number is this one's plus <see cref="EventOutcome.Attempts"/>.
    /// </summary>
    Return,

    /// <summary>The listener has stopped and its handler did not see the event: it stays with the group as if it had not been delivered.</summary>
    Refuse,

    /// <summary>
    /// The group gives up on the event: in one step it is acknowledged and becomes a dead letter of the group, with
    /// <see cref="EventOutcome.Failure"/>. Without room for it, see <see cref="Transports.DeadLettersFull"/>.
    /// </summary>
    DeadLetter,
}
