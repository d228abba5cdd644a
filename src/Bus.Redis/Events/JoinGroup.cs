using Bus.Redis.Resp;

namespace Bus.Redis.Events;

/// <summary>Comes into a group, by a script.</summary>
internal readonly struct JoinGroup(string script, string[] keys, string[] arguments) : IRedisCommand<JoinedGroup>
{
    public static bool MayRepeat => true;

    public void Write(CommandBuffer buffer) => ScriptCommand.Write(buffer, script, keys, arguments);

    public static JoinedGroup Read(ref RespReader reply)
    {
        reply.ReadArray();
        long lost = reply.ReadInteger();
        return new(lost, StreamId.TryParse(reply.ReadText(), out StreamId last) ? last : null);
    }
}

/// <summary>How a group is found.</summary>
/// <param name="Lost">How many events it lost since somebody last asked.</param>
/// <param name="Last">The last that it was given.</param>
internal readonly record struct JoinedGroup(long Lost, StreamId? Last);
