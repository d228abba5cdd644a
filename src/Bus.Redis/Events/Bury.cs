using System.Globalization;
using System.Text;
using Bus.Listening;
using Bus.Redis.Resp;

namespace Bus.Redis.Events;

/// <summary>Makes an entry a dead letter of its group and acknowledges it, in one step.</summary>
internal readonly struct Bury(GroupKeys keys, StreamEntry entry, EventListener listener, EntryTimes times, EventFailure failure, int capacity) : IRedisCommand<bool>
{
    // Said twice it finds the entry acknowledged, and does nothing.
    private const string Script = """
        if #redis.call('XPENDING', KEYS[1], ARGV[1], ARGV[2], ARGV[2], 1) == 0 then return 1 end
        if redis.call('XLEN', KEYS[2]) >= tonumber(ARGV[3]) then return 0 end
        local fields = {}
        local entry = redis.call('XRANGE', KEYS[1], ARGV[2], ARGV[2])[1]
        if entry then
          for index = 1, #entry[2], 2 do
            if string.sub(entry[2][index], 1, 5) ~= 'dead:' then
              fields[#fields + 1] = entry[2][index]
              fields[#fields + 1] = entry[2][index + 1]
            end
          end
        end
        if #fields > 7000 then
          -- More than a script can hand on: what the event says of itself stays, its members do not.
          local kept = {}
          for index = 1, #fields, 2 do
            if string.sub(fields[index], 1, 1) ~= ':' then
              kept[#kept + 1] = fields[index]
              kept[#kept + 1] = fields[index + 1]
            end
          end
          fields = #kept > 7000 and {} or kept
        end
        for index = 5, #ARGV do fields[#fields + 1] = ARGV[index] end
        redis.call('XADD', KEYS[2], '*', unpack(fields))
        redis.call('XACK', KEYS[1], ARGV[1], ARGV[2])
        if ARGV[4] == '1' then redis.call('XDEL', KEYS[1], ARGV[2]) end
        return 1
        """;

    public static bool MayRepeat => true;

    public void Write(CommandBuffer buffer) => ScriptCommand.Write(buffer, Script, [entry.IsAgain ? keys.Again : keys.Stream.Key, keys.Dead],
    [
        keys.Group, entry.Id.ToString(), capacity.ToString(CultureInfo.InvariantCulture), entry.IsAgain ? "1" : "0",
        Name(BuriedFields.Listener), listener.Name,
        Name(BuriedFields.FiredAt), Time(times.FiredAt),
        Name(BuriedFields.Redrives), times.Redrives.ToString(CultureInfo.InvariantCulture),
        Name(BuriedFields.Attempts), failure.Attempts.ToString(CultureInfo.InvariantCulture),
        Name(BuriedFields.FirstFailedAt), Time(failure.FirstFailedAt),
        Name(BuriedFields.LastFailedAt), Time(failure.LastFailedAt),
        Name(BuriedFields.Error), failure.Error,
        Name(BuriedFields.Message), failure.Message,
    ]);

    public static bool Read(ref RespReader reply) => reply.ReadInteger() == 1;

    private static string Name(ReadOnlySpan<byte> field) => Encoding.UTF8.GetString(field);

    private static string Time(DateTimeOffset time) => time.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
}
