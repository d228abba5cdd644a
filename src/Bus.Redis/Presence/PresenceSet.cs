using Bus.Redis.Resp;
using Bus.Redis.Servers;

namespace Bus.Redis.Presence;

/// <summary>Members of a sorted set, each until it has not said for a while that it is there.</summary>
internal static class PresenceSet
{
    // Those who say nothing any more go. A member of another kind is told of, in the place of joining it.
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

    /// <summary>Says that a member is there, for the next seconds.</summary>
    /// <param name="servers">Where.</param>
    /// <param name="key">The set.</param>
    /// <param name="member">The member.</param>
    /// <param name="among">How those members begin that it has to agree with; empty for all.</param>
    /// <param name="like">How those of them begin that it agrees with.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A member that it does not agree with, and then it has not joined; or null.</returns>
    public static ValueTask<string?> JoinAsync(RedisServers servers, string key, string member, string among, string like, CancellationToken cancellationToken)
        => servers.Of(key).SendAsync<TextScript, string?>(new(Join, [key], [member, among, like, $"{PresenceLoop.MillisecondsToLive}"]), cancellationToken);
}
