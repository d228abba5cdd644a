namespace Bus;

/// <summary>What happens to an event whose handler went on throwing until its attempts were used up.</summary>
public enum OnError
{
    /// <summary>
    /// The event goes to the dead letters of its group, where it can be looked at, re-driven and discarded
    /// (<see cref="IDeadLetters"/>); the listener goes on with the next one. Nothing is lost. The default.
    /// </summary>
    DeadLetter,

    /// <summary>
    /// The worker stops: the event stays unacknowledged, none of the bus's listeners takes another one, and
    /// <see cref="BusClient.Completion"/> fails. Nothing is lost.
    /// </summary>
    Stop,

    /// <summary>The failure is logged and the event dropped; the listener goes on with the next one.</summary>
    Log,
}
