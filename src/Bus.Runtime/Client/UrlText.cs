namespace Bus.Client;

/// <summary>URLs in messages, which logs and screens show.</summary>
internal static class UrlText
{
    /// <summary>A text that may be a URL, without user and password.</summary>
    public static string WithoutSecrets(string url)
    {
        int at = url.LastIndexOf('@'), slashes = url.IndexOf("://", StringComparison.Ordinal);
        return at < 0 ? url : $"{(slashes >= 0 && slashes < at ? url[..(slashes + 3)] : "")}…{url[at..]}";
    }
}
