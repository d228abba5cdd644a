using System.Globalization;
using Bus.Redis.Resp;

namespace Bus.Redis.Events;

/// <summary>Reads what was re-driven to the group, as far as it is there now.</summary>
internal readonly struct ReadAgain(GroupKeys keys, int count) : IRedisCommand<RentedBytes?>
{
    public void Write(CommandBuffer buffer)
        => WordsCommand.Write(buffer, ["XREADGROUP", "GROUP", keys.Group, keys.Consumer, "COUNT", count.ToString(CultureInfo.InvariantCulture), "STREAMS", keys.Again, ">"]);

    public static RentedBytes? Read(ref RespReader reply) => reply.TryReadNull() ? null : RentedBytes.CopyOf(reply.Whole);
}
