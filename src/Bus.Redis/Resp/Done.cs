namespace Bus.Redis.Resp;

/// <summary>A command of words that may be said twice, whose reply is not looked at.</summary>
internal readonly struct Done(params string[] words) : IRedisCommand<bool>
{
    public static bool MayRepeat => true;

    public void Write(CommandBuffer buffer) => WordsCommand.Write(buffer, words);

    public static bool Read(ref RespReader reply) => true;
}
