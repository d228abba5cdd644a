using Bus.Redis.Servers;
using Bus.Transports;

namespace Bus.Redis.Events;

/// <summary>Looks after a listener's group: what waits for it, and what it lost.</summary>
internal sealed class GroupWatch(GroupKeys keys, RedisRoute route, TimeSpan timeout, LostEvents lost)
{
    private volatile GroupState? _last;

    /// <summary>What waits for the group, as it was heard last; null until then.</summary>
    public EventBacklog? Backlog => _last?.Backlog;

    /// <summary>Makes the group where there is none, and tells what it lost while nobody was there.</summary>
    /// <inheritdoc cref="ConsumerGroup.JoinAsync"/>
    public async ValueTask JoinAsync(StreamId? last, CancellationToken cancellationToken)
        => Lost(await ConsumerGroup.JoinAsync(route, keys, last, cancellationToken).ConfigureAwait(false));

    public async ValueTask LookAsync(CancellationToken cancellationToken)
    {
        GroupState state = await route.SendAsync<Look, GroupState>(new(keys, timeout), cancellationToken).ConfigureAwait(false);
        _last = state;
        Lost(state.Lost);
    }

    /// <summary>The group lost so many events: nobody is given them any more.</summary>
    public void Lost(long count) => lost.Add(keys.Stream.Events, keys.Group, count);
}
