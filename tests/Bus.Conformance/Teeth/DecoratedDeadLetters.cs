namespace Bus.Conformance.Teeth;

/// <summary>Dead letters around others. As they stand they change nothing; every re-drive ends in the one that takes several ids.</summary>
public class DecoratedDeadLetters(IDeadLetters inner) : IDeadLetters
{
    public string Event => inner.Event;

    public string Group => inner.Group;

    public ValueTask<int> CountAsync(CancellationToken cancellationToken) => inner.CountAsync(cancellationToken);

    public IAsyncEnumerable<DeadLetter> ListAsync(CancellationToken cancellationToken) => inner.ListAsync(cancellationToken);

    public ValueTask<DeadLetter?> FindAsync(BusEventId id, CancellationToken cancellationToken) => inner.FindAsync(id, cancellationToken);

    public ValueTask<int> RedriveAsync(BusEventId id, CancellationToken cancellationToken) => RedriveAsync([id], cancellationToken);

    public virtual ValueTask<int> RedriveAsync(IReadOnlyCollection<BusEventId> ids, CancellationToken cancellationToken)
        => inner.RedriveAsync(ids, cancellationToken);

    public async ValueTask<int> RedriveAllAsync(CancellationToken cancellationToken)
        => await RedriveAsync(await inner.ListAsync(cancellationToken).Select(static letter => letter.Id).ToListAsync(cancellationToken), cancellationToken);

    public ValueTask<int> DiscardAsync(BusEventId id, CancellationToken cancellationToken) => inner.DiscardAsync(id, cancellationToken);

    public ValueTask<int> DiscardAsync(IReadOnlyCollection<BusEventId> ids, CancellationToken cancellationToken) => inner.DiscardAsync(ids, cancellationToken);

    public ValueTask<int> DiscardAllAsync(CancellationToken cancellationToken) => inner.DiscardAllAsync(cancellationToken);
}
