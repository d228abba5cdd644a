namespace Bus.Transports;

/// <summary>One listener's place in its consumer group.</summary>
public interface IEventConsumer
{
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
