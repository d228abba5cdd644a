namespace Bus.Redis.Resp;

/// <summary>The server refused a command. The connection goes on.</summary>
/// <param name="text">What it said: <c>WRONGTYPE Operation against a key …</c>.</param>
internal sealed class RedisErrorException(string text) : Exception($"Redis refused: {text}")
{
    /// <summary>The word in capitals that it began with, or <c>ERR</c>.</summary>
    public string Code { get; } = CodeOf(text);

    public string Text => text;

    private static string CodeOf(string text)
    {
        int end = text.IndexOf(' ', StringComparison.Ordinal);
        string word = end < 0 ? text : text[..end];
        return word.Length > 0 && word.All(char.IsAsciiLetterUpper) ? word : "ERR";
    }
}
