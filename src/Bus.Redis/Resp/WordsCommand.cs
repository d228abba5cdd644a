namespace Bus.Redis.Resp;

/// <summary>How commands of words are written.</summary>
internal static class WordsCommand
{
    public static void Write(CommandBuffer buffer, string[] words)
    {
        buffer.Begin(words.Length);
        foreach (string word in words) buffer.Argument(word);
    }
}
