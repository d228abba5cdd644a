using Bus.Transports;

namespace Bus.Client;

/// <summary>The transports of one bus: the one that its URL names, and those that single APIs were given. Equal URLs share one.</summary>
internal sealed class BusConnections
{
    private readonly BusSettings _settings;
    private readonly BusAddress _address;
    private readonly Dictionary<string, BusAddress> _apiAddresses = new(StringComparer.OrdinalIgnoreCase);
    private volatile Connected? _connected;

    public BusConnections(BusSettings settings, BusAddress address)
    {
        (_settings, _address) = (settings, address);
        foreach ((string api, ApiOptions options) in settings.Apis)
            if (options.Url is { } url) _apiAddresses.Add(api, BusAddress.Of(url, $"BusOptions.Apis[\"{api}\"].Url"));
    }

    public BusAddress Address => _address;

    public bool IsConnected => _connected is not null;

    /// <summary>Every transport, each once.</summary>
    public IReadOnlyList<IBusTransport> All => _connected?.Transports ?? [];

    /// <summary>The URLs whose connection is lost now.</summary>
    public IEnumerable<string> Disconnected => _connected?.All.Where(static one => !one.Transport.IsConnected).Select(static one => one.Url) ?? [];

    /// <summary>Where single APIs are that are not where the others are.</summary>
    public IReadOnlyDictionary<string, BusAddress> ApiAddresses => _apiAddresses;

    /// <summary>The transport of an API, or null while nothing is connected.</summary>
    public IBusTransport? Find(string api)
        => _connected is { } connected ? connected.OfApis.GetValueOrDefault(api, connected.Default) : null;

    /// <summary>The transport of an API.</summary>
    /// <exception cref="BusConfigurationException">The bus is not connected yet.</exception>
    public IBusTransport Of(string api) => Find(api) ?? throw NotConnected(api);

    public async ValueTask ConnectAsync(CancellationToken cancellationToken)
    {
        Dictionary<string, Connection> byUrl = new(StringComparer.Ordinal);
        try
        {
            foreach (BusAddress address in (BusAddress[])[_address, .. _apiAddresses.Values])
            {
                if (byUrl.ContainsKey(address.FullText)) continue;
                IBusTransport transport = await address.Factory.ConnectAsync(new BusTransportContext(address, _settings), cancellationToken).ConfigureAwait(false);
                byUrl.Add(address.FullText, new Connection(address.Text, transport));
            }
        }
        catch
        {
            foreach (Connection connection in byUrl.Values) await connection.Transport.DisposeAsync().ConfigureAwait(false);
            throw;
        }
        Dictionary<string, IBusTransport> ofApis = new(StringComparer.OrdinalIgnoreCase);
        foreach ((string api, BusAddress address) in _apiAddresses) ofApis.Add(api, byUrl[address.FullText].Transport);
        _connected = new Connected(byUrl[_address.FullText].Transport, ofApis, [.. byUrl.Values]);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (IBusTransport transport in All) await transport.DisposeAsync().ConfigureAwait(false);
    }

    public BusConfigurationException NotConnected(string api) => new(
        $"The bus at {_address.Text} is not connected yet, so API '{api}' cannot be used. It connects when its host starts, before any hosted " +
        "service does: use it from StartAsync or later, not in constructors.");

    private sealed record Connection(string Url, IBusTransport Transport);

    private sealed record Connected(IBusTransport Default, Dictionary<string, IBusTransport> OfApis, Connection[] All)
    {
        public IBusTransport[] Transports { get; } = Array.ConvertAll(All, static one => one.Transport);
    }
}
