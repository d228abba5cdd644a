using Bus.Diagnostics;
using Bus.Dispatch;
using Bus.Listening;
using Bus.Transports;
using Bus.Transports.InProcess;

namespace Bus.Client;

/// <summary>How a bus stops: no new work, running handlers finish, then they are told to stop, then it ends without them.</summary>
internal sealed class BusShutdown(BusSettings settings, IBusTransport transport, BusServices services, BusListeners listeners)
{
    public async Task RunAsync()
    {
        using Patience patience = new(settings);
        if (transport is InProcessTransport inProcess) await SettleAsync(inProcess, patience.Asked).ConfigureAwait(false);
        IReadOnlyList<ListenerHost> hosts = listeners.StopTaking();
        Task draining = Task.WhenAll(hosts.Select(host => host.DrainAsync(patience.Asked, patience.Over)));
        IReadOnlyList<ServiceHost> serving = await services.StopTakingAsync().ConfigureAwait(false);
        await Task.WhenAll(draining, DrainAsync(settings, serving, patience)).ConfigureAwait(false);
    }

    /// <summary>Events in process end with their bus, so its listeners get them first; on other transports the next worker does.</summary>
    private async Task SettleAsync(InProcessTransport inProcess, CancellationToken patience)
    {
        try
        {
            await inProcess.SettleAsync(patience).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            settings.Logger.EventsUnsettled(settings.ShutdownTimeout);
        }
    }

    /// <summary>Waits for the calls of services that take no new ones.</summary>
    public static async Task DrainAsync(BusSettings settings, IReadOnlyList<ServiceHost> hosts)
    {
        using Patience patience = new(settings);
        await DrainAsync(settings, hosts, patience).ConfigureAwait(false);
    }

    private static Task DrainAsync(BusSettings settings, IReadOnlyList<ServiceHost> hosts, Patience patience)
        => Task.WhenAll(hosts.Select(host => DrainAsync(settings, host, patience)));

    private static async Task DrainAsync(BusSettings settings, ServiceHost host, Patience patience)
    {
        try
        {
            await host.DrainAsync(patience.Asked).ConfigureAwait(false);
            host.Stop();
            return;
        }
        catch (OperationCanceledException)
        {
            settings.Logger.CallsToldToStop(host.Api.Name, host.CountRunning());
        }
        host.Stop();
        try
        {
            await host.DrainAsync(patience.Over).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            settings.Logger.CallsAbandoned(host.Api.Name, host.CountRunning(), settings.ShutdownTimeout);
        }
    }

    /// <summary>Two moments: handlers are told to stop, and nobody waits for them any more.</summary>
    private sealed class Patience : IDisposable
    {
        private const double ShareBeforeAsking = 0.9;

        private readonly CancellationTokenSource _asked, _over;

        public Patience(BusSettings settings)
        {
            _asked = new CancellationTokenSource(settings.ShutdownTimeout * ShareBeforeAsking, settings.TimeProvider);
            _over = new CancellationTokenSource(settings.ShutdownTimeout, settings.TimeProvider);
        }

        public CancellationToken Asked => _asked.Token;

        public CancellationToken Over => _over.Token;

        public void Dispose()
        {
            _asked.Dispose();
            _over.Dispose();
        }
    }
}
