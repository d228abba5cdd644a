using System.Globalization;
using Bus.Redis.Resp;

namespace Bus.Redis.Events;

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
