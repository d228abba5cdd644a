namespace Bus.Redis.Resp;

/// <summary>The server refused a command. The connection goes on.</summary>
/// <param name="text">What it said: <c>WRONGTYPE Operation against a key …</c>.</param>
internal sealed class RedisErrorException(string text) : Exception($"Redis refused: {WithoutArguments(text)}")
{
    /// <summary>The word in capitals that it began with, or <c>ERR</c>.</summary>
    public string Code { get; } = CodeOf(text);

    public string Text => text;

    /// <summary>Whether another server would have done it, now or soon.</summary>
    public bool IsElsewhere => IsReadOnly || Code is "MOVED" or "ASK" or "TRYAGAIN" or "CLUSTERDOWN" or "MASTERDOWN";

    /// <summary>Whether the server has become another's replica, and did not do it.</summary>
    public bool IsReadOnly => Code == "READONLY";

    // Of a command that it does not know a server repeats the arguments, which may be a password.
    private static string WithoutArguments(string text)
    {
        int arguments = text.IndexOf(", with args beginning with", StringComparison.Ordinal);
        return arguments < 0 ? text : text[..arguments];
    }

    private static string CodeOf(string text)
    {
        int end = text.IndexOf(' ', StringComparison.Ordinal);
        string word = end < 0 ? text : text[..end];
        return word.Length > 0 && word.All(char.IsAsciiLetterUpper) ? word : "ERR";
    }
}
