using Bus.Transports;

namespace Bus.Client;

/// <summary>The transports of one bus: the one that its URL names, and those that single APIs were given. Equal URLs share one.</summary>
internal sealed class BusConnections
{
    private readonly BusSettings _settings;
    private readonly BusAddress _address;
    private readonly Dictionary<string, BusAddress> _apiAddresses;
    private volatile Connected? _connected;

    public BusConnections(BusSettings settings, BusAddress address)
    {
        (_settings, _address) = (settings, address);
        _apiAddresses = settings.ApiUrls.ToDictionary(
            static api => api.Key, static api => BusAddress.Of(api.Value, $"BusOptions.Apis[\"{api.Key}\"].Url"), StringComparer.OrdinalIgnoreCase);
    }

    public BusAddress Address => _address;

    public bool IsConnected => _connected is not null;

    /// <summary>Every transport, each once.</summary>
    public IReadOnlyList<IBusTransport> All => _connected?.All ?? [];

    /// <summary>The URLs whose connection is lost now.</summary>
    public IEnumerable<string> Disconnected => _connected?.Urls.Where(static one => !one.Transport.IsConnected).Select(static one => one.Url) ?? [];

    /// <summary>The URLs that single APIs were given, without secrets.</summary>
    public IEnumerable<(string Api, string Url)> ApiAddresses => _apiAddresses.Select(static api => (api.Key, api.Value.Text));

    /// <summary>The transport of an API, or null while nothing is connected.</summary>
    public IBusTransport? Find(string api)
        => _connected is { } connected ? connected.OfApis.GetValueOrDefault(api, connected.Default) : null;

    /// <summary>The transport of an API.</summary>
    /// <exception cref="BusConfigurationException">The bus is not connected yet.</exception>
    public IBusTransport Of(string api) => Find(api) ?? throw NotConnected(api);

    public async ValueTask ConnectAsync(CancellationToken cancellationToken)
    {
        Dictionary<string, IBusTransport> byUrl = new(StringComparer.Ordinal);
        List<(string Url, IBusTransport Transport)> urls = [];
        try
        {
            IBusTransport main = await JoinAsync(_address).ConfigureAwait(false);
            Dictionary<string, IBusTransport> ofApis = new(StringComparer.OrdinalIgnoreCase);
            foreach ((string api, BusAddress address) in _apiAddresses) ofApis[api] = await JoinAsync(address).ConfigureAwait(false);
            _connected = new Connected(main, ofApis, urls);
        }
        catch
        {
            foreach (IBusTransport transport in byUrl.Values) await transport.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        async ValueTask<IBusTransport> JoinAsync(BusAddress address)
        {
            string url = address.Url.OriginalString;
            if (byUrl.TryGetValue(url, out IBusTransport? known)) return known;
            IBusTransport transport = await address.Factory.ConnectAsync(_settings.ContextFor(address.Url), cancellationToken).ConfigureAwait(false);
            urls.Add((address.Text, transport));
            return byUrl[url] = transport;
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (IBusTransport transport in All) await transport.DisposeAsync().ConfigureAwait(false);
    }

    public BusConfigurationException NotConnected(string api) => new(
        $"The bus at {_address.Text} is not connected yet, so API '{api}' cannot be used. It connects when its host starts, before any hosted " +
        "service does: use it from StartAsync or later, not in constructors.");

    private sealed record Connected(
        IBusTransport Default, Dictionary<string, IBusTransport> OfApis, IReadOnlyList<(string Url, IBusTransport Transport)> Urls)
    {
        public IReadOnlyList<IBusTransport> All { get; } = [.. Urls.Select(static one => one.Transport)];
    }
}
