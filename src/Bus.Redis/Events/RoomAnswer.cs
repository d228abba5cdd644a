using Bus.Redis.Resp;

namespace Bus.Redis.Events;

/// <summary>What a stream's room is, and what was found on the way.</summary>
/// <param name="Room">For how many events there is room.</param>
/// <param name="Groups">How many groups the stream has.</param>
/// <param name="Lost">Groups that lost events, and how many.</param>
internal sealed record RoomAnswer(long Room, long Groups, (string Group, long Count)[] Lost)
{
    /// <summary>The script that answers so.</summary>
    internal readonly struct Command(string script, string[] keys, string[] arguments) : IRedisCommand<RoomAnswer>
    {
        // What groups lost is told once: a reply that is lost takes the number along.
        public static bool MayRepeat => true;

        public void Write(CommandBuffer buffer) => ScriptCommand.Write(buffer, script, keys, arguments);

        public static RoomAnswer Read(ref RespReader reply)
        {
            reply.ReadArray();
            long room = reply.ReadInteger(), groups = reply.ReadInteger();
            (string, long)[] lost = new (string, long)[reply.ReadArray() / 2];
            for (int index = 0; index < lost.Length; index++) lost[index] = (reply.ReadString(), reply.ReadInteger());
            return new(room, groups, lost);
        }
    }
}
