using Bus.Redis.Resp;
using Bus.Redis.Servers;

namespace Bus.Redis.Events;

/// <summary>How a consumer comes into its group and out of it.</summary>
internal static class ConsumerGroup
{
    // What is re-driven comes before anybody listens, too: its group begins at the beginning. Consumers with nothing in their hands that gave no sign for
    // a month are names of processes that are long gone.
    private const string Create = CutOff.Functions + """
        local function create(stream, since)
          local made = redis.pcall('XGROUP', 'CREATE', stream, ARGV[1], since, 'MKSTREAM')
          if made.err and string.sub(made.err, 1, 9) ~= 'BUSYGROUP' then return made end
          redis.call('XGROUP', 'CREATECONSUMER', stream, ARGV[1], ARGV[2])
          for _, flat in ipairs(redis.call('XINFO', 'CONSUMERS', stream, ARGV[1])) do
            local consumer = {}
            for index = 1, #flat, 2 do consumer[flat[index]] = flat[index + 1] end
            if consumer['pending'] == 0 and consumer['idle'] > 2592000000 then redis.call('XGROUP', 'DELCONSUMER', stream, ARGV[1], consumer['name']) end
          end
        end
        local refusal = create(KEYS[1], ARGV[3]) or create(KEYS[2], '0')
        if refusal then return refusal end
        local lost, group = settle_one(KEYS[1], ARGV[1])
        return {lost, group['last-delivered-id']}
        """;

    // A consumer with entries in its hands stays: with it they would be lost. So does the last one, unless it leaves for good: a Python listener that starts
    // destroys groups without consumers, whoever's they are.
    private const string Leave = """
        for _, stream in ipairs(KEYS) do
          if redis.call('EXISTS', stream) == 1 then
            local pending = redis.pcall('XPENDING', stream, ARGV[1], '-', '+', 1, ARGV[2])
            if not pending.err and #pending == 0 and (ARGV[3] == '1' or #redis.call('XINFO', 'CONSUMERS', stream, ARGV[1]) > 1) then
              redis.call('XGROUP', 'DELCONSUMER', stream, ARGV[1], ARGV[2])
              if ARGV[3] == '1' and #redis.call('XINFO', 'CONSUMERS', stream, ARGV[1]) == 0 then redis.call('XGROUP', 'DESTROY', stream, ARGV[1]) end
            end
          end
        end
        return 1
        """;

    /// <summary>Makes the group where there is none, for events behind one, or from now on.</summary>
    /// <returns>How many events the group lost since somebody last asked, and behind which it stands.</returns>
    public static async ValueTask<JoinedGroup> JoinAsync(RedisRoute route, GroupKeys keys, StreamId? last, CancellationToken cancellationToken)
        => await route.SendAsync<JoinGroup, JoinedGroup>(new(Create, [keys.Stream.Key, keys.Again], [keys.Group, keys.Consumer, last?.ToString() ?? "$"]), cancellationToken).ConfigureAwait(false);

    /// <summary>The id behind which a new group begins, or null for now.</summary>
    public static StreamId? Before(ListenSince since)
    {
        if (since.Time is not { } time) return null;
        long milliseconds = time.ToUnixTimeMilliseconds();
        return milliseconds <= 0 ? default(StreamId) : new StreamId((ulong)milliseconds - 1, ulong.MaxValue);
    }

    /// <summary>Takes a consumer out of its group that has no entries in its hands.</summary>
    /// <param name="route">Where.</param>
    /// <param name="keys">The consumer.</param>
    /// <param name="isForGood">Whether a group goes that nobody is left in.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async ValueTask LeaveAsync(RedisRoute route, GroupKeys keys, bool isForGood, CancellationToken cancellationToken)
        => await route.SendAsync<NumberScript, long>(
            new(Leave, [keys.Stream.Key, keys.Again], [keys.Group, keys.Consumer, isForGood ? "1" : "0"]), cancellationToken).ConfigureAwait(false);
}
