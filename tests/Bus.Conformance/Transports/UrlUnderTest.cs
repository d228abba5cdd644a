using Bus.Transports;

namespace Bus.Conformance;

/// <summary>A bus that a URL names, fresh because its name is new. With a factory the URL's scheme need not be registered.</summary>
public abstract class UrlUnderTest(string scheme, IBusTransportFactory? factory = null, string query = "") : TransportUnderTest
{
    private readonly string _url = $"{scheme}://{Guid.NewGuid():N}{query}";

    protected override ValueTask<BusClient> OpenAsync(Action<BusOptions> configure)
        => factory is null ? BusClient.ConnectAsync(_url, configure) : BusClient.ConnectAsync(_url, factory, configure);
}
