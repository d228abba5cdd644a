namespace Bus;

/// <summary>The dead letters of one group: events that it gave up on.</summary>
/// <remarks>
/// Thread-safe. Several callers, in several processes where the transport is durable, may work on the same dead letters: each letter is
/// re-driven or discarded once. After the bus was disposed every member throws <see cref="ObjectDisposedException"/>.
/// </remarks>
public interface IDeadLetters
{
    /// <summary>The event, as <c>api.event</c>.</summary>
    string Event { get; }

    /// <summary>The consumer group, <c>{service}-{listener}</c>.</summary>
    string Group { get; }

    /// <summary>How many there are.</summary>
    /// <param name="cancellationToken">Gives up asking.</param>
    ValueTask<int> CountAsync(CancellationToken cancellationToken = default);

    /// <summary>Lists them, oldest first. What comes or goes meanwhile may be missing or there.</summary>
    /// <param name="cancellationToken">Gives up listing.</param>
    /// <returns>The letters; a durable transport reads them page by page, as they are asked for.</returns>
    IAsyncEnumerable<DeadLetter> ListAsync(CancellationToken cancellationToken = default);

    /// <summary>Finds one by the event's id.</summary>
    /// <param name="id">The event's id.</param>
    /// <param name="cancellationToken">Gives up asking.</param>
    /// <returns>The letter, or null.</returns>
    ValueTask<DeadLetter?> FindAsync(BusEventId id, CancellationToken cancellationToken = default);

    /// <summary>Gives one back to its group, and to no other: same id, first attempt. Waits while the group is full.</summary>
    /// <param name="id">The event's id.</param>
    /// <param name="cancellationToken">Gives up waiting; the event stays a dead letter.</param>
    /// <returns>1, or 0 when it is no dead letter any more.</returns>
    ValueTask<int> RedriveAsync(BusEventId id, CancellationToken cancellationToken = default);

    /// <summary>Gives several back to their group, oldest first, and to no other: same ids, first attempts. Waits while the group is full.</summary>
    /// <param name="ids">The events' ids; those that are no dead letters are passed over.</param>
    /// <param name="cancellationToken">Gives up waiting; what was not re-driven by then stays a dead letter.</param>
    /// <returns>How many were re-driven.</returns>
    ValueTask<int> RedriveAsync(IReadOnlyCollection<BusEventId> ids, CancellationToken cancellationToken = default);

    /// <summary>Gives all that are there now back to their group, oldest first. Those that fail again meanwhile stay.</summary>
    /// <param name="cancellationToken">Gives up waiting; what was not re-driven by then stays a dead letter.</param>
    /// <returns>How many were re-driven.</returns>
    ValueTask<int> RedriveAllAsync(CancellationToken cancellationToken = default);

    /// <summary>Throws one away for good.</summary>
    /// <param name="id">The event's id.</param>
    /// <param name="cancellationToken">Gives up before it is done.</param>
    /// <returns>1, or 0 when it is no dead letter any more.</returns>
    ValueTask<int> DiscardAsync(BusEventId id, CancellationToken cancellationToken = default);

    /// <summary>Throws several away for good.</summary>
    /// <param name="ids">The events' ids; those that are no dead letters are passed over.</param>
    /// <param name="cancellationToken">Gives up before it is done.</param>
    /// <returns>How many were discarded.</returns>
    ValueTask<int> DiscardAsync(IReadOnlyCollection<BusEventId> ids, CancellationToken cancellationToken = default);

    /// <summary>Throws all away for good that are there now.</summary>
    /// <param name="cancellationToken">Gives up before it is done.</param>
    /// <returns>How many were discarded.</returns>
    ValueTask<int> DiscardAllAsync(CancellationToken cancellationToken = default);
}
