using Bus.Listening;
using Bus.Redis.Events;
using Bus.Redis.Resp;

namespace Bus.Redis.Presence;

/// <summary>That a process listens to an event as one of a group, and how many events may wait for that.</summary>
internal sealed class ListeningMember(RedisLink link, GroupKeys keys, EventListener listener, string @event) : IPresence
{
    // A listener of the same group that listens to another event is told of, in the place of joining it.
    private const string Join = """
        local time = redis.call('TIME')
        local now = time[1] * 1000 + math.floor(time[2] / 1000)
        redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now)
        for _, member in ipairs(redis.call('ZRANGE', KEYS[1], 0, -1)) do
          if string.sub(member, 1, #ARGV[2]) == ARGV[2] and string.sub(member, 1, #ARGV[3]) ~= ARGV[3] then return member end
        end
        redis.call('ZADD', KEYS[1], now + ARGV[4], ARGV[1])
        redis.call('PEXPIRE', KEYS[1], ARGV[4])
        return false
        """;

    private readonly string _group = $"{keys.Group}\n";
    private readonly string _event = $"{keys.Group}\n{@event}\n";
    private readonly string _member = $"{keys.Group}\n{@event}\n{listener.Options.QueueCapacity}\n{keys.Consumer}";

    /// <summary>Announces the listener.</summary>
    /// <exception cref="BusConfigurationException">The group listens to another event.</exception>
    public async ValueTask AnnounceAsync(CancellationToken cancellationToken)
    {
        if (await JoinAsync(cancellationToken).ConfigureAwait(false) is not { } other) return;
        throw new BusConfigurationException(
            $"Listener '{listener.Name}' of {@event} shares the group '{keys.Group}' with a listener of {other.Split('\n')[1]}. " +
            "A listener's name is unique per API within a service. Choose another name.");
    }

    public async ValueTask SayAsync(CancellationToken cancellationToken) => await JoinAsync(cancellationToken).ConfigureAwait(false);

    /// <summary>It listens no more.</summary>
    public async ValueTask WithdrawAsync() => await link.SendAsync<NumberOf, long>(new("ZREM", keys.Stream.Listeners, _member), CancellationToken.None).ConfigureAwait(false);

    public override string ToString() => $"listener '{listener.Name}' of {@event}";

    private ValueTask<string?> JoinAsync(CancellationToken cancellationToken)
        => link.SendAsync<TextScript, string?>(new(Join, [keys.Stream.Listeners], [_member, _group, _event, $"{PresenceLoop.MillisecondsToLive}"]), cancellationToken);
}
