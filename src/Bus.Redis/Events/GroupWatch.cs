using Bus.Redis.Servers;
using Bus.Transports;

namespace Bus.Redis.Events;

/// <summary>Looks after a listener's group: what waits for it, and what it lost.</summary>
internal sealed class GroupWatch(GroupKeys keys, RedisRoute route, TimeSpan timeout, LostEvents lost)
{
    private volatile GroupState? _last;

    /// <summary>What waits for the group, as it was heard last; null until then.</summary>
    public EventBacklog? Backlog => _last?.Backlog;

    /// <summary>Behind which event the group stood when it was joined: there it begins if it has to be made anew.</summary>
    public StreamId? JoinedAt { get; private set; }

    /// <summary>Makes the group where there is none, and tells what it lost while nobody was there.</summary>
    /// <inheritdoc cref="ConsumerGroup.JoinAsync"/>
    public async ValueTask JoinAsync(StreamId? last, CancellationToken cancellationToken)
    {
        JoinedGroup joined = await ConsumerGroup.JoinAsync(route, keys, last, cancellationToken).ConfigureAwait(false);
        JoinedAt = joined.Last;
        Lost(joined.Lost);
    }

    public async ValueTask LookAsync(CancellationToken cancellationToken)
    {
        GroupState state = await route.SendAsync<Look, GroupState>(new(keys, timeout), cancellationToken).ConfigureAwait(false);
        _last = state;
        Lost(state.Lost);
    }

    /// <summary>The group lost so many events: nobody is given them any more.</summary>
    public void Lost(long count) => lost.Add(keys.Stream.Events, keys.Group, count);
}
