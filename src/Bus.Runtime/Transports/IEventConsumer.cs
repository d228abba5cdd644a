namespace Bus.Transports;

/// <summary>One listener's place in its consumer group.</summary>
public interface IEventConsumer
{
    /// <summary>
    /// What waits for the group, or null when the transport cannot tell. It is asked when metrics are collected, on whatever thread,
    /// and must neither wait nor throw: a transport whose queue is elsewhere says what it last heard.
    /// </summary>
    EventBacklog? Backlog { get; }

    /// <summary>
    /// Stops taking events and waits until the deliveries that started have ended. Events that were taken but not started go
    /// back to the group. Called again when the wait was given up.
    /// </summary>
    /// <param name="cancellationToken">
    /// Gives up waiting; deliveries run on, and what they say about acknowledging still counts while the transport is open.
    /// </param>
    /// <exception cref="OperationCanceledException">The wait was given up.</exception>
    ValueTask StopAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Leaves the group: the user has no more use for this listener. Called after <see cref="StopAsync"/>, and only when the
    /// listener itself is disposed, not when the worker stops.
    /// </summary>
    ValueTask LeaveAsync();
}
