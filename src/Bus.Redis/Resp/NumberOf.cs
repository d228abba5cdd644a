namespace Bus.Redis.Resp;

/// <summary>A command of words that may be said twice, and returns a number.</summary>
internal readonly struct NumberOf(params string[] words) : IRedisCommand<long>
{
    public static bool MayRepeat => true;

    public void Write(CommandBuffer buffer) => WordsCommand.Write(buffer, words);

    public static long Read(ref RespReader reply) => reply.ReadInteger();
}
