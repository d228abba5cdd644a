using System.ComponentModel;
using Bus.Client;

namespace Bus.Dispatch;

/// <summary>The way of one client's calls to a service in the same process. Its clock ends with the client and with the service.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public class LocalRoute : DeadlineClock
{
    private readonly ApiClient _client;

    internal LocalRoute(ServiceHost host, ApiClient client)
        : base(client.Timeout, client.Bus.Settings.TimeProvider, client.Bus.Settings.Logger)
        => (Host, _client) = (host, client);

    internal ServiceHost Host { get; }

    internal override void WindowBegan() => _client.LookForObservers();
}
