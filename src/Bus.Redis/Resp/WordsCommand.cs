namespace Bus.Redis.Resp;

/// <summary>A command of words that may be said twice, and returns a number.</summary>
internal readonly struct NumberOf(params string[] words) : IRedisCommand<long>
{
    public static bool MayRepeat => true;

    public void Write(CommandBuffer buffer) => WordsCommand.Write(buffer, words);

    public static long Read(ref RespReader reply) => reply.ReadInteger();
}

/// <summary>A command of words that may be said twice, and returns text or nil.</summary>
internal readonly struct TextOf(params string[] words) : IRedisCommand<string?>
{
    public static bool MayRepeat => true;

    public void Write(CommandBuffer buffer) => WordsCommand.Write(buffer, words);

    public static string? Read(ref RespReader reply) => reply.TryReadNull() ? null : reply.ReadString();
}

/// <summary>A command of words that may be said twice, whose reply is not looked at.</summary>
internal readonly struct Done(params string[] words) : IRedisCommand<bool>
{
    public static bool MayRepeat => true;

    public void Write(CommandBuffer buffer) => WordsCommand.Write(buffer, words);

    public static bool Read(ref RespReader reply) => true;
}

/// <summary>A command of words that may be said twice, and returns texts.</summary>
internal readonly struct TextsOf(params string[] words) : IRedisCommand<string[]>
{
    public static bool MayRepeat => true;

    public void Write(CommandBuffer buffer) => WordsCommand.Write(buffer, words);

    public static string[] Read(ref RespReader reply)
    {
        string[] texts = new string[reply.ReadArray()];
        for (int index = 0; index < texts.Length; index++) texts[index] = reply.ReadString();
        return texts;
    }
}

/// <summary>How commands of words are written.</summary>
internal static class WordsCommand
{
    public static void Write(CommandBuffer buffer, string[] words)
    {
        buffer.Begin(words.Length);
        foreach (string word in words) buffer.Argument(word);
    }
}
