namespace Bus.Transports.InProcess;

/// <summary>Reads the URLs of in-process buses. The compiler asks it of URLs that are written as constants.</summary>
internal static class InProcessUrl
{
    public const string Scheme = "inproc", Private = "inproc://", JsonWire = "?wire=json";

    /// <summary>How one is written, for messages.</summary>
    public const string Forms = "inproc:// for a private bus or inproc://name for one shared by name; behind either, ?wire=json sends every message through bytes";

    /// <summary>Whether a URL is <c>inproc://name</c>, or the same with <see cref="JsonWire"/>.</summary>
    public static bool IsWellFormed(Uri url)
    {
        string text = url.OriginalString.Substring(0, url.OriginalString.Length - url.Query.Length).TrimEnd('/');
        return text.Equals($"{Scheme}://{url.Host}".TrimEnd('/'), StringComparison.OrdinalIgnoreCase) && url.Query is "" or JsonWire;
    }
}
