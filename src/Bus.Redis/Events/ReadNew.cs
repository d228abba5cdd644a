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
