using System.Globalization;
using Bus.Redis.Resp;

namespace Bus.Redis.Events;

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
