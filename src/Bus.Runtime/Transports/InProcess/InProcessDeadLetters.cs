namespace Bus.Transports.InProcess;

/// <summary>The dead letters of one group of an in-process bus, which may not exist, or come and go.</summary>
internal sealed class InProcessDeadLetters(InProcessTransport transport, string @event, string group) : IDeadLetters
{
    public string Event => @event;

    public string Group => group;

    public ValueTask<int> CountAsync(CancellationToken cancellationToken) => new(Buried?.Count ?? 0);

    public IAsyncEnumerable<DeadLetter> ListAsync(CancellationToken cancellationToken)
        => AsyncSequence.Of(Buried?.List() ?? [], cancellationToken);

    public ValueTask<DeadLetter?> FindAsync(BusEventId id, CancellationToken cancellationToken) => new(Buried?.Find(id));

    public ValueTask<int> RedriveAsync(BusEventId id, CancellationToken cancellationToken) => RedriveAsync([id], cancellationToken);

    public ValueTask<int> RedriveAsync(IReadOnlyCollection<BusEventId> ids, CancellationToken cancellationToken)
        => Buried?.RedriveAsync([.. ids], transport, cancellationToken) ?? default;

    public ValueTask<int> RedriveAllAsync(CancellationToken cancellationToken)
        => Buried?.RedriveAsync(null, transport, cancellationToken) ?? default;

    public ValueTask<int> DiscardAsync(BusEventId id, CancellationToken cancellationToken) => DiscardAsync([id], cancellationToken);

    public ValueTask<int> DiscardAsync(IReadOnlyCollection<BusEventId> ids, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(Buried?.Discard([.. ids]) ?? 0);
    }

    public ValueTask<int> DiscardAllAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(Buried?.Discard(null) ?? 0);
    }

    private IBuriedEvents? Buried => transport.Hub.FindTopic(@event)?.BuriedIn(group);
}
