using Bus.Redis.Servers;

namespace Bus.Redis.Events;

/// <summary>What a consumer has in its hands: taken from the group, and not done with.</summary>
internal sealed class HeldEntries(GroupKeys keys, RedisRoute route, GroupWatch watch)
{
    // Under a lock, and not a concurrent one, which would make an object for each entry.
    private readonly Dictionary<(bool IsAgain, StreamId Id), StreamEntry> _all = [];
    private readonly Lock _gate = new();

    private StreamEntry[] All
    {
        get
        {
            lock (_gate) return [.. _all.Values];
        }
    }

    /// <summary>Takes a batch into its hands, less what is there already.</summary>
    public void Take(EventBatch batch)
    {
        lock (_gate)
        {
            batch.Drop(_all);
            for (int index = 0; index < batch.Count; index++) _all[batch.At(index).Key] = batch.At(index);
        }
    }

    /// <summary>An entry is done with, or nobody is to renew it any more.</summary>
    public void Release(StreamEntry entry)
    {
        lock (_gate) _all.Remove(entry.Key);
    }

    /// <summary>Whether nobody but this consumer has the entry any more: it was cut off the stream while it was in its hands.</summary>
    public bool IsCut(StreamEntry entry)
    {
        lock (_gate) return _all.TryGetValue(entry.Key, out StreamEntry held) && held.IsCut;
    }

    /// <summary>Gives an entry back, with so many attempts made.</summary>
    public async ValueTask GiveBackAsync(StreamEntry entry, int attempts, CancellationToken cancellationToken)
    {
        bool isCut = IsCut(entry);
        Release(entry);
        if (isCut) watch.Lost(1);
        else await GiveBackAsync(entry.IsAgain, [(entry.Id, attempts)], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Gives entries back as if they had not been taken: no handler has seen them.</summary>
    public async ValueTask GiveBackUnseenAsync(IReadOnlyCollection<StreamEntry> entries, CancellationToken cancellationToken)
    {
        foreach (StreamEntry entry in entries) Release(entry);
        foreach (IGrouping<bool, StreamEntry> some in entries.GroupBy(static entry => entry.IsAgain))
            await GiveBackAsync(some.Key, [.. some.Select(static entry => (entry.Id, entry.Attempt - 1))], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Gives all back. An attempt that did not end was one.</summary>
    public async ValueTask GiveBackAllAsync(CancellationToken cancellationToken)
    {
        foreach (StreamEntry entry in All) await GiveBackAsync(entry, entry.Attempt, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Says that all is still in its hands, so that nobody takes it over.</summary>
    public async ValueTask RenewAsync(CancellationToken cancellationToken)
    {
        foreach (IGrouping<bool, StreamEntry> some in All.GroupBy(static entry => entry.IsAgain))
            foreach (StreamId id in await route.SendAsync<Hold, StreamId[]>(new(keys, some.Key, 0, [.. some.Select(static entry => (entry.Id, Hold.SameCount))]), cancellationToken).ConfigureAwait(false))
                Cut((some.Key, id));
    }

    private void Cut((bool, StreamId) key)
    {
        lock (_gate)
            if (_all.TryGetValue(key, out StreamEntry held)) _all[key] = held with { IsCut = true };
    }

    /// <summary>Gives back what is this consumer's at the server and not in its hands.</summary>
    /// <param name="begun">How many of those, from the first, were in handlers' hands.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async ValueTask RecoverAsync(int begun, CancellationToken cancellationToken)
    {
        foreach (bool isAgain in (bool[])[true, false])
            watch.Lost(await route.SendAsync<Recover, long>(
                new(keys, isAgain, begun, [.. All.Where(entry => entry.IsAgain == isAgain).Select(static entry => entry.Id)]), cancellationToken).ConfigureAwait(false));
    }

    /// <summary>What the stream does not have any more cannot be given back.</summary>
    private async ValueTask GiveBackAsync(bool isAgain, (StreamId, int)[] entries, CancellationToken cancellationToken)
        => watch.Lost((await route.SendAsync<Hold, StreamId[]>(new(keys, isAgain, Hold.GivenBack, entries), cancellationToken).ConfigureAwait(false)).Length);
}
