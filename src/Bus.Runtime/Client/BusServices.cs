using Bus.Descriptors;
using Bus.Diagnostics;
using Bus.Dispatch;

namespace Bus.Client;

/// <summary>The services of one bus.</summary>
internal sealed class BusServices(BusClient bus)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, ServedApi> _served = [];
    private bool _isStopping;

    /// <param name="api">The API.</param>
    /// <param name="service">The service, or a <see cref="PerCallService"/>.</param>
    /// <param name="cancellationToken">Gives up starting to serve.</param>
    public async ValueTask<IAsyncDisposable> ServeAsync(ApiDescriptor api, object service, CancellationToken cancellationToken)
    {
        ServiceHost host = new(api, service, bus.Settings.ServeInterceptors, bus.Settings.DetailedErrors, bus.Settings.Instrumentation, bus.Settings.Logger);
        ServedApi served = new(this, host);
        lock (_gate)
        {
            if (_isStopping) throw bus.Disposed();
            if (!_served.TryAdd(api.Name, served))
                throw new BusConfigurationException(
                    $"API '{api.Name}' ({api.Contract}) is served on this bus already. An API has one service: serve it once, or dispose " +
                    "what ServeAsync returned before you serve another.");
        }
        try
        {
            // Before the first call can come: the service's events fire on this bus.
            (service as IBusEventSource)?.Attach(bus);
            served.Registration = await bus.Connections.Of(api.Name).Rpc.ServeAsync(host, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            Remove(served);
            if (!IsServed(service)) (service as IBusEventSource)?.Detach(bus);
            throw;
        }
        bool isTooLate;
        lock (_gate) isTooLate = _isStopping;
        if (isTooLate)
        {
            // The bus stopped while this was on its way: nobody else takes it off again.
            await served.Registration.DisposeAsync().ConfigureAwait(false);
            throw bus.Disposed();
        }
        bus.Settings.Logger.Serving(api.Name, api.Contract);
        return served;
    }

    /// <summary>Takes every API off the wire and returns the hosts, whose calls may still run.</summary>
    public async Task<IReadOnlyList<ServiceHost>> StopTakingAsync()
    {
        ServedApi[] all;
        lock (_gate)
        {
            _isStopping = true;
            all = [.. _served.Values];
        }
        foreach (ServedApi served in all) await served.StopTakingAsync().ConfigureAwait(false);
        return [.. all.Select(served => served.Host)];
    }

    private bool IsServed(object service)
    {
        lock (_gate) return _served.Values.Any(served => served.Host.Service == service);
    }

    private void Remove(ServedApi served)
    {
        lock (_gate)
        {
            if (_served.GetValueOrDefault(served.Host.Api.Name) == served) _served.Remove(served.Host.Api.Name);
        }
    }

    private sealed class ServedApi(BusServices owner, ServiceHost host) : IAsyncDisposable
    {
        private readonly Lock _gate = new();
        private Task? _stopTaking, _disposal;

        public ServiceHost Host => host;

        public IAsyncDisposable? Registration { get; set; }

        public Task StopTakingAsync()
        {
            lock (_gate) return _stopTaking ??= Registration is null ? Task.CompletedTask : Registration.DisposeAsync().AsTask();
        }

        public ValueTask DisposeAsync()
        {
            lock (_gate) _disposal ??= DisposeCoreAsync();
            return new ValueTask(_disposal);
        }

        private async Task DisposeCoreAsync()
        {
            await StopTakingAsync().ConfigureAwait(false);
            await BusShutdown.DrainAsync(owner.Settings, [host]).ConfigureAwait(false);
            owner.Remove(this);
        }
    }

    private BusSettings Settings => bus.Settings;
}
