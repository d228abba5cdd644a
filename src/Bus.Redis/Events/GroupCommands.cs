using System.Globalization;
using Bus.Redis.Resp;

namespace Bus.Redis.Events;

/// <summary>Reads what no consumer of the group has had, and waits for the first entry.</summary>
internal readonly struct ReadNew(GroupKeys keys, int count, TimeSpan wait) : IRedisCommand<RentedBytes?>
{
    // What a lost reply held is pending for this consumer, who looks for that.
    public static bool MayRepeat => true;

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

/// <summary>Takes over entries that were given back, or whose consumer is gone; and with <paramref name="own"/> those that a former process of this name left.</summary>
internal readonly struct Claim(GroupKeys keys, bool isAgain, TimeSpan idle, int count, StreamId? own) : IRedisCommand<RentedBytes?>
{
    // Entries that are in the hands of this consumer now are renewed before they are idle for so long.
    private const string Script = """
        local entries, cursor = {}, '0-0'
        local function add(entry)
          local pending = redis.call('XPENDING', KEYS[1], ARGV[1], entry[1], entry[1], 1)[1]
          if pending then entries[#entries + 1] = {entry[1], pending[4], entry[2]} end
        end
        if ARGV[5] ~= '' then
          for _, pending in ipairs(redis.call('XPENDING', KEYS[1], ARGV[1], '(' .. ARGV[5], '+', ARGV[4], ARGV[2])) do
            for _, entry in ipairs(redis.call('XCLAIM', KEYS[1], ARGV[1], ARGV[2], 0, pending[1])) do add(entry) end
          end
          if #entries > 0 then return entries end
        end
        for _ = 1, 100 do
          local claimed = redis.call('XAUTOCLAIM', KEYS[1], ARGV[1], ARGV[2], ARGV[3], cursor, 'COUNT', ARGV[4])
          for _, entry in ipairs(claimed[2]) do add(entry) end
          cursor = claimed[1]
          if cursor == '0-0' or #entries >= tonumber(ARGV[4]) then break end
        end
        return entries
        """;

    public static bool MayRepeat => true;

    public void Write(CommandBuffer buffer) => ScriptCommand.Write(buffer, Script, [isAgain ? keys.Again : keys.Stream.Key],
        [keys.Group, keys.Consumer, Milliseconds(idle), count.ToString(CultureInfo.InvariantCulture), own?.ToString() ?? ""]);

    public static RentedBytes? Read(ref RespReader reply)
    {
        RespReader ahead = reply;
        return ahead.ReadArray() == 0 ? null : RentedBytes.CopyOf(reply.Whole);
    }

    private static string Milliseconds(TimeSpan time) => ((long)time.TotalMilliseconds).ToString(CultureInfo.InvariantCulture);
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
internal readonly struct Hold(GroupKeys keys, bool isAgain, long idle, IReadOnlyList<(StreamId Id, int Deliveries)> entries) : IRedisCommand<bool>
{
    // JUSTID leaves the count of deliveries as it is; RETRYCOUNT sets it.
    private const string Script = """
        for index = 4, #ARGV, 2 do
          local pending = redis.call('XPENDING', KEYS[1], ARGV[1], ARGV[index], ARGV[index], 1)[1]
          if pending and pending[2] == ARGV[2] then
            if ARGV[index + 1] == '-1' then
              redis.call('XCLAIM', KEYS[1], ARGV[1], ARGV[2], 0, ARGV[index], 'IDLE', ARGV[3], 'JUSTID')
            else
              redis.call('XCLAIM', KEYS[1], ARGV[1], ARGV[2], 0, ARGV[index], 'IDLE', ARGV[3], 'RETRYCOUNT', ARGV[index + 1], 'JUSTID')
            end
          end
        end
        return 1
        """;

    /// <summary>In the place of a count: it stays as it is.</summary>
    public const int SameCount = -1;

    public static bool MayRepeat => true;

    public void Write(CommandBuffer buffer) => ScriptCommand.Write(buffer, Script, [isAgain ? keys.Again : keys.Stream.Key],
        [keys.Group, keys.Consumer, $"{idle}", .. entries.SelectMany(static entry => new[] { entry.Id.ToString(), entry.Deliveries.ToString(CultureInfo.InvariantCulture) })]);

    public static bool Read(ref RespReader reply) => true;
}
