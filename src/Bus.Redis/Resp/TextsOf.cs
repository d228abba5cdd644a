namespace Bus.Redis.Resp;

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
