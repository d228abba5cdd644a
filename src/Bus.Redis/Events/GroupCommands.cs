using System.Globalization;
using Bus.Redis.Resp;

namespace Bus.Redis.Events;

/// <summary>Reads what no consumer of the group has had, and waits for the first entry.</summary>
/// <remarks>What a lost reply held is this consumer's and nobody knows of it: it is not said again, but <see cref="Recover"/> is.</remarks>
internal readonly struct ReadNew(GroupKeys keys, int count, TimeSpan wait) : IRedisCommand<RentedBytes?>
{
    public void Write(CommandBuffer buffer)
    {
        buffer.Begin(13);
        buffer.Argument("XREADGROUP"u8);
        buffer.Argument("GROUP"u8);
        buffer.Argument(keys.Group);
        buffer.Argument(keys.Consumer);
        buffer.Argument("COUNT"u8);
        buffer.Argument(count);
        buffer.Argument("BLOCK"u8);
        buffer.Argument((long)wait.TotalMilliseconds);
        buffer.Argument("STREAMS"u8);
        buffer.Argument(keys.Again);
        buffer.Argument(keys.Stream.Key);
        buffer.Argument(">"u8);
        buffer.Argument(">"u8);
    }

    public static RentedBytes? Read(ref RespReader reply) => reply.TryReadNull() ? null : RentedBytes.CopyOf(reply.Whole);
}

/// <summary>Reads what was re-driven to the group, as far as it is there now.</summary>
internal readonly struct ReadAgain(GroupKeys keys, int count) : IRedisCommand<RentedBytes?>
{
    public void Write(CommandBuffer buffer)
        => WordsCommand.Write(buffer, ["XREADGROUP", "GROUP", keys.Group, keys.Consumer, "COUNT", count.ToString(CultureInfo.InvariantCulture), "STREAMS", keys.Again, ">"]);

    public static RentedBytes? Read(ref RespReader reply) => reply.TryReadNull() ? null : RentedBytes.CopyOf(reply.Whole);
}

/// <summary>Takes over entries that were given back, or whose consumer gives no sign of life.</summary>
/// <remarks>
/// The server counts deliveries. Of a consumer that is gone the first entries, as many as it handled at a time, were in handlers' hands; those behind them
/// only waited there, and their delivery was no attempt. So what it left is given back in its place first, with the counts that are right.
/// </remarks>
internal readonly struct Claim(GroupKeys keys, bool isAgain, TimeSpan idle, int count, int concurrency) : IRedisCommand<Claimed>
{
    private const string Script = """
        local given, begun, lost = tonumber(ARGV[6]), {}, 0
        for _, left in ipairs(redis.call('XPENDING', KEYS[1], ARGV[1], 'IDLE', ARGV[3], '-', '+', 1000)) do
          local consumer = left[2]
          if consumer ~= ARGV[2] and left[3] < given / 2 then
            begun[consumer] = (begun[consumer] or 0) + 1
            local attempts = left[4]
            if begun[consumer] > tonumber(ARGV[5]) then attempts = attempts - 1 end
            local claimed = redis.call('XCLAIM', KEYS[1], ARGV[1], consumer, 0, left[1], 'IDLE', given, 'RETRYCOUNT', math.max(attempts, 0), 'JUSTID')
            if #claimed == 0 then lost = lost + 1 end
          end
        end
        local entries = {}
        for _, free in ipairs(redis.call('XPENDING', KEYS[1], ARGV[1], 'IDLE', string.format('%.0f', given / 2), '-', '+', ARGV[4])) do
          local entry = redis.call('XCLAIM', KEYS[1], ARGV[1], ARGV[2], 0, free[1], 'RETRYCOUNT', free[4] + 1)[1]
          if entry then entries[#entries + 1] = {entry[1], free[4] + 1, entry[2]} else lost = lost + 1 end
        end
        return {lost, entries}
        """;

    public void Write(CommandBuffer buffer) => ScriptCommand.Write(buffer, Script, [isAgain ? keys.Again : keys.Stream.Key],
        [keys.Group, keys.Consumer, Text((long)idle.TotalMilliseconds), Text(count), Text(concurrency), Text(Hold.GivenBack)]);

    public static Claimed Read(ref RespReader reply)
    {
        reply.ReadArray();
        long lost = reply.ReadInteger();
        ReadOnlySpan<byte> entries = reply.Whole[reply.Position..];
        return new(reply.ReadArray() == 0 ? null : RentedBytes.CopyOf(entries), lost);
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>What was taken over.</summary>
/// <param name="Entries">The entries, or null for none.</param>
/// <param name="Lost">How many the stream did not have any more: Redis has taken them from the group.</param>
internal readonly record struct Claimed(RentedBytes? Entries, long Lost);

/// <summary>Gives back what is this consumer's and not in its hands: a former process of its name left it, or the reply that it came in was lost.</summary>
/// <param name="keys">The consumer.</param>
/// <param name="isAgain">Which of the streams.</param>
/// <param name="begun">How many of the entries, from the first, were in handlers' hands.</param>
/// <param name="held">What is in its hands.</param>
internal readonly struct Recover(GroupKeys keys, bool isAgain, int begun, IReadOnlyList<StreamId> held) : IRedisCommand<long>
{
    private const string Script = """
        local held, begun, from, lost = {}, tonumber(ARGV[3]), '-', 0
        for index = 5, #ARGV do held[ARGV[index]] = true end
        repeat
          local page = redis.call('XPENDING', KEYS[1], ARGV[1], from, '+', 1000, ARGV[2])
          for _, left in ipairs(page) do
            from = '(' .. left[1]
            if not held[left[1]] and left[3] < tonumber(ARGV[4]) / 2 then
              local attempts = left[4]
              if begun > 0 then begun = begun - 1 else attempts = attempts - 1 end
              local claimed = redis.call('XCLAIM', KEYS[1], ARGV[1], ARGV[2], 0, left[1], 'IDLE', ARGV[4], 'RETRYCOUNT', math.max(attempts, 0), 'JUSTID')
              if #claimed == 0 then lost = lost + 1 end
            end
          end
        until #page < 1000
        return lost
        """;

    // The second time finds nothing left to do.
    public static bool MayRepeat => true;

    public void Write(CommandBuffer buffer) => ScriptCommand.Write(buffer, Script, [isAgain ? keys.Again : keys.Stream.Key],
        [keys.Group, keys.Consumer, begun.ToString(CultureInfo.InvariantCulture), Hold.GivenBack.ToString(CultureInfo.InvariantCulture), .. held.Select(static id => id.ToString())]);

    public static long Read(ref RespReader reply) => reply.ReadInteger();
}

/// <summary>Acknowledges entries. What was re-driven to the group alone is of no use to anybody then.</summary>
internal readonly struct Acknowledge(GroupKeys keys, bool isAgain, IReadOnlyList<StreamId> ids) : IRedisCommand<bool>
{
    private const string AgainScript = """
        for index = 2, #ARGV do
          redis.call('XACK', KEYS[1], ARGV[1], ARGV[index])
          redis.call('XDEL', KEYS[1], ARGV[index])
        end
        return 1
        """;

    public static bool MayRepeat => true;

    public void Write(CommandBuffer buffer)
    {
        if (isAgain)
        {
            ScriptCommand.Write(buffer, AgainScript, [keys.Again], [keys.Group, .. ids.Select(static id => id.ToString())]);
            return;
        }
        buffer.Begin(3 + ids.Count);
        buffer.Argument("XACK"u8);
        buffer.Argument(keys.Stream.Key);
        buffer.Argument(keys.Group);
        foreach (StreamId id in ids) buffer.Argument(id.ToString());
    }

    public static bool Read(ref RespReader reply) => true;
}

/// <summary>Keeps entries from being taken over, or gives them back: both only while they are this consumer's.</summary>
internal readonly struct Hold(GroupKeys keys, bool isAgain, long idle, IReadOnlyList<(StreamId Id, int Deliveries)> entries) : IRedisCommand<StreamId[]>
{
    // JUSTID leaves the count of deliveries as it is; RETRYCOUNT sets it. What the stream does not have any more Redis takes from the group on the way:
    // those entries are told.
    private const string Script = """
        local gone = {}
        for index = 4, #ARGV, 2 do
          local pending = redis.call('XPENDING', KEYS[1], ARGV[1], ARGV[index], ARGV[index], 1)[1]
          if pending and pending[2] == ARGV[2] then
            local claimed
            if ARGV[index + 1] == '-1' then
              claimed = redis.call('XCLAIM', KEYS[1], ARGV[1], ARGV[2], 0, ARGV[index], 'IDLE', ARGV[3], 'JUSTID')
            else
              claimed = redis.call('XCLAIM', KEYS[1], ARGV[1], ARGV[2], 0, ARGV[index], 'IDLE', ARGV[3], 'RETRYCOUNT', ARGV[index + 1], 'JUSTID')
            end
            if #claimed == 0 then gone[#gone + 1] = ARGV[index] end
          end
        end
        return gone
        """;

    /// <summary>In the place of a count: it stays as it is.</summary>
    public const int SameCount = -1;

    /// <summary>How long, in ms, an entry seems to have been idle that was given back: longer than any that nobody gave back may be.</summary>
    public const long GivenBack = 10L * 365 * 24 * 60 * 60 * 1000;

    public static bool MayRepeat => true;

    public void Write(CommandBuffer buffer) => ScriptCommand.Write(buffer, Script, [isAgain ? keys.Again : keys.Stream.Key],
        [keys.Group, keys.Consumer, $"{idle}", .. entries.SelectMany(static entry => new[] { entry.Id.ToString(), entry.Deliveries.ToString(CultureInfo.InvariantCulture) })]);

    public static StreamId[] Read(ref RespReader reply)
    {
        StreamId[] gone = new StreamId[reply.ReadArray()];
        for (int index = 0; index < gone.Length; index++)
            if (!StreamId.TryParse(reply.ReadText(), out gone[index])) throw new RespProtocolException("an id came that is none of a stream's");
        return gone;
    }
}
