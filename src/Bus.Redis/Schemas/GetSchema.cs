using Bus.Redis.Resp;

namespace Bus.Redis.Schemas;

/// <summary>Asks for what is published of an API.</summary>
internal readonly struct GetSchema(string key) : IRedisCommand<byte[]?>
{
    public static bool MayRepeat => true;

    public void Write(CommandBuffer buffer) => WordsCommand.Write(buffer, ["GET", key]);

    public static byte[]? Read(ref RespReader reply) => reply.TryReadNull() ? null : reply.ReadText().ToArray();
}
