namespace Bus.Redis.Resp;

/// <summary>A command of words that may be said twice, and returns text or nil.</summary>
internal readonly struct TextOf(params string[] words) : IRedisCommand<string?>
{
    public static bool MayRepeat => true;

    public void Write(CommandBuffer buffer) => WordsCommand.Write(buffer, words);

    public static string? Read(ref RespReader reply) => reply.TryReadNull() ? null : reply.ReadString();
}
