namespace Bus.Testing;

/// <summary>The dead letters of a group, whatever its payload. Ids of null mean all.</summary>
internal interface ITestLetters
{
    IReadOnlyList<DeadLetter> List();

    Task<int> RedriveAsync(IReadOnlyCollection<BusEventId>? ids, TestTransport transport, CancellationToken cancellationToken);

    int Discard(IReadOnlyCollection<BusEventId>? ids);
}
