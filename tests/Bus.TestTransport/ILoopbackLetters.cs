namespace Bus.TestTransport;

/// <summary>The dead letters of a group, whatever its payload. Ids of null mean all.</summary>
internal interface ILoopbackLetters
{
    IReadOnlyList<DeadLetter> List();

    Task<int> RedriveAsync(IReadOnlyCollection<BusEventId>? ids, LoopbackTransport transport, CancellationToken cancellationToken);

    int Discard(IReadOnlyCollection<BusEventId>? ids);
}
