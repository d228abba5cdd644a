namespace Bus.Testing;

/// <summary>The dead letters of one group, which may not exist, as one client sees them.</summary>
internal sealed class TestDeadLetters(string @event, string group, TestTransport? transport, Func<ITestLetters?> find) : IDeadLetters
{
    public string Event => @event;

    public string Group => group;

    private IReadOnlyList<DeadLetter> All => find()?.List() ?? [];

    public ValueTask<int> CountAsync(CancellationToken cancellationToken) => new(All.Count);

    public IAsyncEnumerable<DeadLetter> ListAsync(CancellationToken cancellationToken) => All.ToAsyncEnumerable();

    public ValueTask<DeadLetter?> FindAsync(BusEventId id, CancellationToken cancellationToken) => new(All.FirstOrDefault(letter => letter.Id == id));

    public ValueTask<int> RedriveAsync(BusEventId id, CancellationToken cancellationToken) => RedriveAsync([id], cancellationToken);

    public ValueTask<int> RedriveAsync(IReadOnlyCollection<BusEventId> ids, CancellationToken cancellationToken) => RedriveCoreAsync(ids, cancellationToken);

    public ValueTask<int> RedriveAllAsync(CancellationToken cancellationToken) => RedriveCoreAsync(null, cancellationToken);

    public ValueTask<int> DiscardAsync(BusEventId id, CancellationToken cancellationToken) => DiscardAsync([id], cancellationToken);

    public ValueTask<int> DiscardAsync(IReadOnlyCollection<BusEventId> ids, CancellationToken cancellationToken) => new(find()?.Discard(ids) ?? 0);

    public ValueTask<int> DiscardAllAsync(CancellationToken cancellationToken) => new(find()?.Discard(null) ?? 0);

    private ValueTask<int> RedriveCoreAsync(IReadOnlyCollection<BusEventId>? ids, CancellationToken cancellationToken)
        => transport is not null && find() is { } letters ? new(letters.RedriveAsync(ids, transport, cancellationToken)) : default;
}
