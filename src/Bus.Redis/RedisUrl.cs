using System.Globalization;
using Bus.Redis.Resp;

namespace Bus.Redis;

/// <summary>Reads <c>redis://user:password@host:port/db</c>, <c>rediss://…</c> and <c>redis+unix:///path?db=n</c>.</summary>
internal static class RedisUrl
{
    public const string Plain = "redis", Tls = "rediss", UnixSocket = "redis+unix";

    /// <exception cref="BusConfigurationException">It is no such URL.</exception>
    public static RedisAddress Parse(Uri url)
    {
        bool isSocket = url.Scheme == UnixSocket;
        if (!isSocket && url.Host.Length == 0) throw Wrong(url, "names no host");
        if (url.Fragment.Length > 0) throw Wrong(url, "has a fragment, which means nothing here");
        (string? user, string? password) = Login(url);
        return new RedisAddress
        {
            Host = isSocket ? null : url.IdnHost,
            Port = url.Port > 0 ? url.Port : RedisAddress.DefaultPort,
            SocketPath = isSocket ? Uri.UnescapeDataString(url.AbsolutePath) : null,
            IsTls = url.Scheme == Tls,
            User = user,
            Password = password,
            Database = Database(url, isSocket),
        };
    }

    private static (string? User, string? Password) Login(Uri url)
    {
        if (url.UserInfo.Length == 0) return default;
        int colon = url.UserInfo.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0) throw Wrong(url, "has a user without a password: write redis://user:password@host, or redis://:password@host for the default user");
        string user = Uri.UnescapeDataString(url.UserInfo[..colon]);
        return (user.Length == 0 ? null : user, Uri.UnescapeDataString(url.UserInfo[(colon + 1)..]));
    }

    private static int Database(Uri url, bool isSocket)
    {
        string? fromQuery = null;
        foreach (string part in url.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!part.StartsWith("db=", StringComparison.Ordinal)) throw Wrong(url, $"has the option '{part.Split('=')[0]}', which is unknown: known is db");
            fromQuery = part[3..];
        }
        string path = isSocket ? "" : url.AbsolutePath.Trim('/');
        if (path.Length > 0 && fromQuery is not null) throw Wrong(url, "names a database twice");
        string text = fromQuery ?? path;
        if (text.Length == 0) return 0;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int database)
            ? database
            : throw Wrong(url, $"has '{text}' where the number of a database belongs");
    }

    // The URL may hold a password: it is shown without.
    private static BusConfigurationException Wrong(Uri url, string problem) => new(
        $"The URL {url.GetComponents(UriComponents.Scheme | UriComponents.HostAndPort | UriComponents.PathAndQuery, UriFormat.UriEscaped)} {problem}. " +
        "A Redis URL is redis://user:password@host:6379/0, rediss:// with TLS, or redis+unix:///path/of/socket?db=0.");
}
