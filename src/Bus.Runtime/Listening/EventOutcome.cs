namespace Bus.Listening;

/// <summary>What a transport does with an event after its delivery. The default is to acknowledge it.</summary>
/// <remarks>One reference, null on the way that nearly all events go: it costs that way nothing.</remarks>
public readonly struct EventOutcome
{
    private static readonly Exceptional Refused = new(EventOutcomeKind.Refuse, 0, null), ReturnedOnce = new(EventOutcomeKind.Return, 1, null);

    private readonly Exceptional? _exceptional;

    private EventOutcome(Exceptional exceptional) => _exceptional = exceptional;

    /// <summary>The group is done with the event.</summary>
    public static EventOutcome Acknowledge => default;

    /// <summary>The listener has stopped and its handler did not see the event.</summary>
    public static EventOutcome Refuse => new(Refused);

    /// <summary>What to do.</summary>
    public EventOutcomeKind Kind => _exceptional?.Kind ?? EventOutcomeKind.Acknowledge;

    /// <summary>How many attempts this delivery made that count for the next one; 0 unless the event is returned.</summary>
    public int Attempts => _exceptional?.Attempts ?? 0;

    /// <summary>Why the group gives up, when the event becomes a dead letter; else null.</summary>
    public EventFailure? Failure => _exceptional?.Failure;

    /// <summary>The handler did not finish; the event is for the group's next consumer.</summary>
    /// <param name="attempts">How many attempts were made in this delivery, 1 or more, the one that did not finish included.</param>
    public static EventOutcome Return(int attempts)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(attempts, 1);
        return new(attempts == 1 ? ReturnedOnce : new Exceptional(EventOutcomeKind.Return, attempts, null));
    }

    /// <summary>The group gives up on the event.</summary>
    /// <param name="failure">Why.</param>
    public static EventOutcome DeadLetter(EventFailure failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return new(new Exceptional(EventOutcomeKind.DeadLetter, 0, failure));
    }

    private sealed record Exceptional(EventOutcomeKind Kind, int Attempts, EventFailure? Failure);
}
