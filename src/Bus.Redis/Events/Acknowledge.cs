using Bus.Redis.Resp;

namespace Bus.Redis.Events;

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
        foreach (StreamId id in ids) id.WriteTo(buffer);
    }

    public static bool Read(ref RespReader reply) => true;
}
