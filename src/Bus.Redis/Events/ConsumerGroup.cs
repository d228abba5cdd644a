using Bus.Redis.Resp;

namespace Bus.Redis.Events;

/// <summary>How a consumer comes into its group and out of it.</summary>
internal static class ConsumerGroup
{
    // What is re-driven comes before anybody listens, too: its group begins at the beginning.
    private const string Create = """
        local function create(stream, since)
          local made = redis.pcall('XGROUP', 'CREATE', stream, ARGV[1], since, 'MKSTREAM')
          if made.err and string.sub(made.err, 1, 9) ~= 'BUSYGROUP' then return made end
          redis.call('XGROUP', 'CREATECONSUMER', stream, ARGV[1], ARGV[2])
        end
        return create(KEYS[1], ARGV[3]) or create(KEYS[2], '0') or 1
        """;

    // A consumer with entries in its hands stays: with it they would be lost.
    private const string Leave = """
        for _, stream in ipairs(KEYS) do
          if redis.call('EXISTS', stream) == 1 then
            local pending = redis.pcall('XPENDING', stream, ARGV[1], '-', '+', 1, ARGV[2])
            if not pending.err and #pending == 0 then
              redis.call('XGROUP', 'DELCONSUMER', stream, ARGV[1], ARGV[2])
              if ARGV[3] == '1' and #redis.call('XINFO', 'CONSUMERS', stream, ARGV[1]) == 0 then redis.call('XGROUP', 'DESTROY', stream, ARGV[1]) end
            end
          end
        end
        return 1
        """;

    /// <summary>Makes the group where there is none, for events from now on.</summary>
    public static async ValueTask JoinAsync(RedisLink link, GroupKeys keys, CancellationToken cancellationToken)
        => await link.SendAsync<NumberScript, long>(new(Create, [keys.Stream.Key, keys.Again], [keys.Group, keys.Consumer, "$"]), cancellationToken).ConfigureAwait(false);

    /// <summary>Takes a consumer out of its group that has no entries in its hands.</summary>
    /// <param name="link">Where.</param>
    /// <param name="keys">The consumer.</param>
    /// <param name="isForGood">Whether a group goes that nobody is left in.</param>
    public static async ValueTask LeaveAsync(RedisLink link, GroupKeys keys, bool isForGood)
        => await link.SendAsync<NumberScript, long>(
            new(Leave, [keys.Stream.Key, keys.Again], [keys.Group, keys.Consumer, isForGood ? "1" : "0"]), CancellationToken.None).ConfigureAwait(false);
}
