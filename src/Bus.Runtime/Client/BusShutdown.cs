using Bus.Diagnostics;
using Bus.Dispatch;
using Bus.Listening;
using Bus.Transports;
using Bus.Transports.InProcess;

namespace Bus.Client;

/// <summary>How a bus stops: no new work, running handlers finish, then they are told to stop, then it ends without them.</summary>
internal sealed class BusShutdown(BusSettings settings, IReadOnlyList<IBusTransport> transports, BusServices services, BusListeners listeners)
{
    /// <param name="urgent">When it fires, handlers are told to stop and nobody waits for them any more.</param>
    public async Task RunAsync(CancellationToken urgent)
    {
        // Who asks for it holds a lock, and may be a handler: nothing of it runs there.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        using Patience patience = new(settings, urgent);
        foreach (IBusTransport transport in transports) InProcessTransport.Behind(transport)?.BeginStopping();
        IReadOnlyList<ServiceHost> serving = await services.StopTakingAsync().ConfigureAwait(false);
        foreach (IBusTransport transport in transports)
            if (InProcessTransport.Behind(transport) is { IsLastClient: true } inProcess)
                await SettleAsync(inProcess, serving, patience.Asked).ConfigureAwait(false);
        IReadOnlyList<ListenerHost> hosts = listeners.StopTaking();
        await Task.WhenAll(
            Task.WhenAll(hosts.Select(host => host.DrainAsync(patience.Asked, patience.Over))),
            DrainAsync(settings, serving, patience)).ConfigureAwait(false);
    }

    /// <summary>Events in process end with their bus, so its listeners get them first; on other transports the next worker does.</summary>
    private async Task SettleAsync(InProcessTransport inProcess, IReadOnlyList<ServiceHost> serving, CancellationToken patience)
    {
        try
        {
            // Calls fire events, and handlers of events call: it is settled when neither runs.
            do
            {
                foreach (ServiceHost host in serving) await host.DrainAsync(patience).ConfigureAwait(false);
                await inProcess.Hub.WhenQuietAsync(patience).ConfigureAwait(false);
            }
            while (serving.Any(static host => host.CountRunning() > 0));
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
}
