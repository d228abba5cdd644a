using Bus.Diagnostics;

namespace Bus.Listening;

/// <summary>What users see of a transport's dead letters: arguments and the bus's end are checked, and what changes is logged.</summary>
internal sealed class CheckedDeadLetters(BusClient bus, IDeadLetters inner) : IDeadLetters
{
    public string Event => inner.Event;

    public string Group => inner.Group;

    public ValueTask<int> CountAsync(CancellationToken cancellationToken = default) => Open().CountAsync(cancellationToken);

    public IAsyncEnumerable<DeadLetter> ListAsync(CancellationToken cancellationToken = default) => Open().ListAsync(cancellationToken);

    public ValueTask<DeadLetter?> FindAsync(BusEventId id, CancellationToken cancellationToken = default) => Open().FindAsync(id, cancellationToken);

    public ValueTask<int> RedriveAsync(BusEventId id, CancellationToken cancellationToken = default)
        => RedrivenAsync(Open().RedriveAsync(id, cancellationToken));

    public ValueTask<int> RedriveAsync(IReadOnlyCollection<BusEventId> ids, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ids);
        return RedrivenAsync(Open().RedriveAsync(ids, cancellationToken));
    }

    public ValueTask<int> RedriveAllAsync(CancellationToken cancellationToken = default)
        => RedrivenAsync(Open().RedriveAllAsync(cancellationToken));

    public ValueTask<int> DiscardAsync(BusEventId id, CancellationToken cancellationToken = default)
        => DiscardedAsync(Open().DiscardAsync(id, cancellationToken));

    public ValueTask<int> DiscardAsync(IReadOnlyCollection<BusEventId> ids, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ids);
        return DiscardedAsync(Open().DiscardAsync(ids, cancellationToken));
    }

    public ValueTask<int> DiscardAllAsync(CancellationToken cancellationToken = default)
        => DiscardedAsync(Open().DiscardAllAsync(cancellationToken));

    private IDeadLetters Open()
    {
        bus.ThrowIfDisposed();
        return inner;
    }

    private async ValueTask<int> RedrivenAsync(ValueTask<int> redriving)
    {
        int count = await redriving.ConfigureAwait(false);
        if (count > 0) bus.Settings.Logger.EventsRedriven(count, Event, Group);
        return count;
    }

    private async ValueTask<int> DiscardedAsync(ValueTask<int> discarding)
    {
        int count = await discarding.ConfigureAwait(false);
        if (count > 0) bus.Settings.Logger.DeadLettersDiscarded(count, Event, Group);
        return count;
    }
}
