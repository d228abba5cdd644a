using System.Runtime.CompilerServices;
using Bus.Client;
using Bus.Descriptors;
using Bus.Diagnostics;
using Bus.Dispatch;
using Bus.Listening;
using Bus.Transports;
using Bus.Transports.InProcess;

namespace Bus;

/// <summary>A connected bus. Thread-safe. Dispose it to stop: running handlers finish, nothing that is unfinished is acknowledged.</summary>
public sealed class BusClient : IBus, IAsyncDisposable
{
    private const string UrlSource = "The bus's URL";

    private readonly Lock _gate = new();
    private readonly SingleCallScopes _singleCalls = new();
    private readonly BusServices _services;
    private readonly BusConnections _connections;
    private volatile object?[] _proxies = [];
    private volatile ApiClient?[] _clients = [];
    private volatile bool _isDisposed;
    private bool _isConnected;
    private Task? _drain, _disposal;

    /// <summary>Makes a client that is not connected yet: its proxies and events exist, and say so when they are used.</summary>
    internal BusClient(BusSettings settings, BusAddress address)
    {
        Settings = settings;
        _connections = new BusConnections(settings, address);
        _services = new BusServices(this);
        Listeners = new BusListeners(this);
        DeadLetters = new BusDeadLetters(this);
    }

    /// <summary>
    /// Completes when the bus has stopped: successfully when it was disposed, with a <see cref="BusListenerException"/> when a
    /// listener stopped the worker (<see cref="OnError.Stop"/>, or dead letters that are full).
    /// </summary>
    public Task Completion => Listeners.Completion;

    /// <summary>The dead letters of this bus's groups, whether their listeners run or not.</summary>
    public IBusDeadLetters DeadLetters { get; }

    internal BusSettings Settings { get; }

    internal BusConnections Connections => _connections;

    internal BusListeners Listeners { get; }

    /// <summary>Connects to the bus that a URL names.</summary>
    /// <param name="url">
    /// The URL: <c>inproc://</c> is private to this client, <c>inproc://name</c> is shared within the process by name. Null for the
    /// environment variable BUS_URL, else a private in-process bus. What is given here wins over BUS_URL; only in workers an operator's word goes before the
    /// code's (<see cref="BusBuilder.Connect"/>).
    /// </param>
    /// <param name="configure">Sets options, or null for the defaults.</param>
    /// <param name="cancellationToken">Gives up connecting.</param>
    /// <exception cref="BusConfigurationException">The URL or an option does not make sense, or no transport knows the URL's scheme.</exception>
    /// <exception cref="BusConnectionException">Nobody answers at the URL.</exception>
    public static ValueTask<BusClient> ConnectAsync(
        string? url = null, Action<BusOptions>? configure = null, CancellationToken cancellationToken = default)
        => ConnectAsync(url is null ? BusAddress.OfEnvironment() : BusAddress.Of(url, UrlSource), configure, cancellationToken);

    /// <summary>Connects with a transport of one's own.</summary>
    /// <param name="url">The URL, which the factory understands.</param>
    /// <param name="factory">Connects the transport.</param>
    /// <param name="configure">Sets options, or null for the defaults.</param>
    /// <param name="cancellationToken">Gives up connecting.</param>
    /// <exception cref="BusConfigurationException">The URL or an option does not make sense.</exception>
    /// <exception cref="BusConnectionException">Nobody answers at the URL.</exception>
    public static ValueTask<BusClient> ConnectAsync(
        string url, IBusTransportFactory factory, Action<BusOptions>? configure = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(url);
        ArgumentNullException.ThrowIfNull(factory);
        return ConnectAsync(new BusAddress(BusAddress.Parse(url, UrlSource), factory), configure, cancellationToken);
    }

    /// <inheritdoc/>
    public T Api<T>()
        where T : class, IBusApi<T>
        => Slot(T.Descriptor.Slot) is T proxy ? proxy : ClientOf<T>().Proxy;

    /// <inheritdoc/>
    public ValueTask<IAsyncDisposable> ServeAsync<T>(T service, CancellationToken cancellationToken = default)
        where T : class, IBusApi<T>
    {
        ArgumentNullException.ThrowIfNull(service);
        ThrowIfDisposed();
        return _services.ServeAsync(T.Descriptor, service, cancellationToken);
    }

    /// <summary>Serves an API with an instance for each call.</summary>
    internal ValueTask<IAsyncDisposable> ServeAsync(ApiDescriptor api, PerCallService service, CancellationToken cancellationToken)
        => _services.ServeAsync(api, service, cancellationToken);

    /// <inheritdoc/>
    public IBus With(CallOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new BusView(this, options);
    }

    /// <summary>
    /// Stops: takes no new work, waits for running handlers up to <see cref="BusOptions.ShutdownTimeout"/>, then leaves what is
    /// unfinished unacknowledged. Calls and fires that wait on this bus fail with <see cref="BusConnectionException"/>.
    /// A handler must not await this on its own bus: it would wait for itself.
    /// The last client of an in-process bus first handles the events that wait, for they end with it.
    /// </summary>
    public ValueTask DisposeAsync()
    {
        lock (_gate) _disposal ??= DisposeCoreAsync();
        return new ValueTask(_disposal);
    }

    /// <summary>What this bus keeps at a descriptor's place; generated properties find their proxy there.</summary>
    /// <param name="index">The descriptor's <see cref="ApiDescriptor.Slot"/>.</param>
    [System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public object? Slot(int index)
    {
        object?[] proxies = _proxies;
        return (uint)index < (uint)proxies.Length ? proxies[index] : null;
    }

    /// <summary>The bus is connected: proxies that exist already call over it from now on.</summary>
    internal void Connected()
    {
        lock (_gate)
        {
            _isConnected = true;
            foreach (ApiClient? client in _clients)
                if (client is not null) Attach(client);
        }
    }

    /// <summary>Takes no new work and waits for what runs. Calls and fires of this client still work until it is disposed.</summary>
    /// <param name="urgent">When it fires, nobody waits any more.</param>
    internal Task DrainAsync(CancellationToken urgent)
    {
        lock (_gate) return _drain ??= new BusShutdown(Settings, _connections.All, _services, Listeners).RunAsync(urgent);
    }

    internal void ThrowIfDisposed()
    {
        if (_isDisposed) throw Disposed();
    }

    internal ObjectDisposedException Disposed() => new(
        nameof(BusClient), $"The bus at {_connections.Address.Text} was disposed, so it cannot be used any more. Connect a new one with BusClient.ConnectAsync, or dispose it later.");

    internal CallScope SingleCall(TimeSpan timeout)
    {
        SingleCallScope scope = new(timeout, Settings.TimeProvider, Settings.Logger, _singleCalls);
        _singleCalls.Add(scope);
        return scope;
    }

    internal ApiClient<T> ClientOf<T>()
        where T : class, IBusApi<T>
    {
        ThrowIfDisposed();
        int slot = T.Descriptor.Slot;
        ApiClient?[] clients = _clients;
        return (ApiClient<T>)(slot < clients.Length && clients[slot] is { } known ? known : Keep(ApiClient<T>.On(this)));
    }

    private static async ValueTask<BusClient> ConnectAsync(BusAddress address, Action<BusOptions>? configure, CancellationToken cancellationToken)
    {
        BusOptions options = new();
        configure?.Invoke(options);
        BusClient client = new(new BusSettings(options), address);
        await client._connections.ConnectAsync(cancellationToken).ConfigureAwait(false);
        client.Connected();
        return client;
    }

    /// <summary>Keeps the client side of an API, unless another thread was faster.</summary>
    private ApiClient Keep(ApiClient client)
    {
        int slot = client.Api.Slot;
        lock (_gate)
        {
            ThrowIfDisposed();
            if (slot < _clients.Length && _clients[slot] is { } existing) return existing;
            ApiClient?[] clients = _clients;
            object?[] proxies = _proxies;
            Array.Resize(ref clients, Math.Max(clients.Length, slot + 1));
            Array.Resize(ref proxies, Math.Max(proxies.Length, slot + 1));
            clients[slot] = client;
            proxies[slot] = client.AnyProxy;
            (_clients, _proxies) = (clients, proxies);
            if (_isConnected) Attach(client);
            return client;
        }
    }

    private void Attach(ApiClient client)
    {
        client.Connected();
        if (_connections.Of(client.Api.Name) is InProcessTransport inProcess) inProcess.Watch(client);
    }

    private async Task DisposeCoreAsync()
    {
        // Disposal may be called from a handler or under a caller's lock: nothing of it runs there.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        try
        {
            await DrainAsync(CancellationToken.None).ConfigureAwait(false);
        }
        finally
        {
            lock (_gate)
            {
                _isDisposed = true;
                _proxies = [];
            }
            foreach (ApiClient? client in _clients) client?.End(ScopeEnd.BusDisposed);
            _singleCalls.EndWith(ScopeEnd.BusDisposed);
            await _connections.DisposeAsync().ConfigureAwait(false);
            Listeners.Complete();
        }
    }
}
