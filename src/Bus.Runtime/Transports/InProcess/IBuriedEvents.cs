namespace Bus.Transports.InProcess;

/// <summary>The dead letters of a group, whatever its payload.</summary>
internal interface IBuriedEvents
{
    int Count { get; }

    /// <summary>Those that are there now, oldest first, each made as it is asked for.</summary>
    IEnumerable<DeadLetter> List();

    DeadLetter? Find(BusEventId id);

    /// <summary>Gives letters that are there now back to the group, oldest first.</summary>
    /// <param name="ids">Which; null for all.</param>
    /// <param name="transport">Whose wait for room it is.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    ValueTask<int> RedriveAsync(HashSet<BusEventId>? ids, InProcessTransport transport, CancellationToken cancellationToken);

    /// <summary>Throws letters away.</summary>
    /// <param name="ids">Which; null for all.</param>
    int Discard(HashSet<BusEventId>? ids);
}
