namespace Bus;

/// <summary>What happens to an event whose handler threw.</summary>
public enum OnError
{
    /// <summary>
    /// The worker stops: the event stays unacknowledged, none of the bus's listeners takes another one, and
    /// <see cref="BusClient.Completion"/> fails. Nothing is lost. The default.
    /// </summary>
    Stop,

    /// <summary>The failure is logged and the event dropped; the listener goes on with the next one.</summary>
    Log,
}
