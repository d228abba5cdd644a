using Bus.Transports;
using Bus.Transports.InProcess;

namespace Bus.Client;

/// <summary>A bus's URL and who connects to it.</summary>
/// <param name="Url">The URL, or null for the private in-process bus: the start of a program that needs no other is spared the parsing, which takes 10 ms cold.</param>
/// <param name="Factory">Connects.</param>
internal sealed record BusAddress(Uri? Url, IBusTransportFactory Factory)
{
    /// <summary>The bus that is private to its client.</summary>
    public static BusAddress Private { get; } = new(null, new InProcessTransportFactory());

    /// <summary>The URL as it was set, secrets and all.</summary>
    public string FullText => Url?.OriginalString ?? InProcessUrl.Private;

    /// <summary>The URL without user and password, for messages.</summary>
    public string Text { get; } = Url is null
        ? InProcessUrl.Private
        : $"{Url.Scheme}://{Url.GetComponents(UriComponents.HostAndPort, UriFormat.UriEscaped)}";

    /// <summary>What a URL names.</summary>
    /// <param name="url">The URL.</param>
    /// <param name="source">Where it was set, for messages.</param>
    /// <exception cref="BusConfigurationException">It is no URL, or no transport knows its scheme.</exception>
    public static BusAddress Of(string url, string source)
    {
        if (url == InProcessUrl.Private) return Private;
        Uri parsed = Parse(url, source);
        return new BusAddress(parsed, BusTransports.Find(parsed, source));
    }

    /// <summary>What <c>ConnectAsync</c> without a URL names: BUS_URL, else a private in-process bus.</summary>
    public static BusAddress OfEnvironment()
        // Shells and compose files set it to nothing where they mean to leave it out.
        => Environment.GetEnvironmentVariable(BusSettings.UrlVariable) is { Length: > 0 } url
            ? Of(url, $"The environment variable {BusSettings.UrlVariable}")
            : Private;

    public static Uri Parse(string url, string source) => Uri.TryCreate(url, UriKind.Absolute, out Uri? parsed)
        ? parsed
        : throw new BusConfigurationException($"{source} is '{UrlText.WithoutSecrets(url)}', which is not a URL. Write something like inproc://name or redis://host:6379{(url.Contains('@') ? ", with @ / # ? and : in passwords as %40 %2F %23 %3F and %3A" : "")}.");
}
