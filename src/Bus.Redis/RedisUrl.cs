using System.Globalization;
using Bus.Redis.Resp;

namespace Bus.Redis;

/// <summary>Reads <c>redis://user:password@host:port/db</c>, <c>rediss://…</c> and <c>redis+unix:///path?db=n</c>, with options behind a question mark.</summary>
internal static class RedisUrl
{
    public const string Plain = "redis", Tls = "rediss", UnixSocket = "redis+unix";

    private const string Known = "acknowledgement_timeout, ca, calls, db, max_length, nodes, sentinel, sentinel_password, sentinel_user, streams, unserved";

    private const int SentinelPort = 26379;

    private const int MostCalls = 1 << 16, LeastSeconds = 5, MostSeconds = 24 * 60 * 60;

    /// <exception cref="BusConfigurationException">It is no such URL.</exception>
    public static RedisSettings Parse(Uri url)
    {
        bool isSocket = url.Scheme == UnixSocket;
        if (!isSocket && url.Host.Length == 0) throw Wrong(url, "names no host");
        if (url.Fragment.Length > 0) throw Wrong(url, "has a fragment, which means nothing here");
        (string? user, string? password) = Login(url);
        RedisAddress address = new()
        {
            Host = isSocket ? null : url.IdnHost,
            Port = url.Port > 0 ? url.Port : RedisAddress.DefaultPort,
            SocketPath = isSocket ? Uri.UnescapeDataString(url.AbsolutePath) : null,
            IsTls = url.Scheme == Tls,
            User = user,
            Password = password,
        };
        string path = isSocket ? "" : url.AbsolutePath.Trim('/');
        RedisSettings settings = new() { Address = path.Length == 0 ? address : address with { Database = Number(url, "a database", path, 0, int.MaxValue) } };
        HashSet<string> seen = new(StringComparer.Ordinal);
        string[] nodes = [];
        foreach (string part in url.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] pair = part.Split('=', 2);
            if (!seen.Add(pair[0])) throw Wrong(url, $"says '{pair[0]}' twice");
            string value = pair.Length == 2 ? Uri.UnescapeDataString(pair[1]) : "";
            if (pair[0] == "nodes") nodes = value.Split(',');
            else settings = With(settings, url, pair[0], value, hasPath: path.Length > 0);
        }
        return Complete(settings, url, nodes);
    }

    /// <summary>What options mean together.</summary>
    private static RedisSettings Complete(RedisSettings settings, Uri url, string[] nodes)
    {
        if (url.Scheme == UnixSocket && (settings.Sentinel is not null || nodes.Length > 0)) throw Wrong(url, "names more servers than the one at its socket");
        if (settings.Sentinel is null && (settings.SentinelUser ?? settings.SentinelPassword) is not null) throw Wrong(url, "has a login for Sentinels, but does not say 'sentinel' and the name of the primary");
        if (settings.SentinelUser is not null && settings.SentinelPassword is null) throw Wrong(url, "has a user for Sentinels without 'sentinel_password'");
        int port = settings.Sentinel is null ? RedisAddress.DefaultPort : SentinelPort;
        RedisAddress first = url.Port > 0 ? settings.Address : settings.Address with { Port = port };
        return settings with { Address = first, Addresses = [first, .. nodes.Select(node => At(first, url, node, port))] };
    }

    private static RedisAddress At(RedisAddress first, Uri url, string node, int port)
        => Uri.TryCreate($"{Plain}://{node}", UriKind.Absolute, out Uri? there) && there is { Host.Length: > 0, PathAndQuery: "" or "/", UserInfo: "", Fragment: "" }
            ? first with { Host = there.IdnHost, Port = there.Port > 0 ? there.Port : port }
            : throw Wrong(url, $"has '{node[(node.LastIndexOf('@') + 1)..]}' among its nodes, which are written host:port, with commas between and without a login");

    private static RedisSettings With(RedisSettings settings, Uri url, string name, string value, bool hasPath)
    {
        switch (name)
        {
            case "db" when hasPath:
                throw Wrong(url, "names a database twice");
            case "db":
                return settings with { Address = settings.Address with { Database = Number(url, "a database", value, 0, int.MaxValue) } };
            case "ca":
                if (!settings.Address.IsTls) throw Wrong(url, "names an authority for certificates, but uses none: that is for rediss://");
                return settings with { Address = settings.Address with { CertificateAuthority = value } };
            case "streams":
                return settings with { HasStreamPerEvent = value switch { "per_event" => true, "per_api" => false, _ => throw Wrong(url, $"has '{value}' for streams, which is per_api or per_event") } };
            case "unserved":
                return settings with { WaitsWhenUnserved = value switch { "wait" => true, "fail" => false, _ => throw Wrong(url, $"has '{value}' for unserved, which is fail or wait") } };
            case "sentinel":
                return settings with { Sentinel = value.Length > 0 ? value : throw Wrong(url, "has no name for 'sentinel': it is the primary's, as in 'sentinel monitor mymaster'") };
            case "sentinel_user":
                return settings with { SentinelUser = value };
            case "sentinel_password":
                return settings with { SentinelPassword = value };
            case "max_length":
                return settings with { MaxLength = Number(url, "max_length", value, 1, int.MaxValue) };
            case "calls":
                return settings with { CallsAtATime = Number(url, "calls", value, 1, MostCalls) };
            case "acknowledgement_timeout":
                return settings with { AcknowledgementTimeout = TimeSpan.FromSeconds(Number(url, "acknowledgement_timeout", value, LeastSeconds, MostSeconds)) };
            default:
                throw Wrong(url, $"has the option '{name}', which is unknown: known are {Known}");
        }
    }

    private static (string? User, string? Password) Login(Uri url)
    {
        if (url.UserInfo.Length == 0) return default;
        int colon = url.UserInfo.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0) throw Wrong(url, "has a user without a password: write redis://user:password@host, or redis://:password@host for the default user");
        string user = Uri.UnescapeDataString(url.UserInfo[..colon]);
        return (user.Length == 0 ? null : user, Uri.UnescapeDataString(url.UserInfo[(colon + 1)..]));
    }

    private static int Number(Uri url, string what, string text, int least, int most)
        => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most
            ? number
            : throw Wrong(url, $"has '{text}' where the number of {what} belongs, from {least} to {most}");

    // The URL may hold passwords, also among options of others: it is shown without.
    private static BusConfigurationException Wrong(Uri url, string problem) => new(
        $"The URL {url.GetComponents(UriComponents.Scheme | UriComponents.HostAndPort | UriComponents.Path, UriFormat.UriEscaped)} {problem}. " +
        "A Redis URL is redis://user:password@host:6379/0, rediss:// with TLS, or redis+unix:///path/of/socket?db=0.");
}
