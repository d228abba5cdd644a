using Bus.DependencyInjection;
using Bus.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bus;

/// <summary>A worker in one line.</summary>
public static class BusWorker
{
    /// <summary>How long a host that is told to end at once may take to close its files and flush its logs.</summary>
    private static readonly TimeSpan LastMoment = TimeSpan.FromSeconds(1);

    private const string HostCategory = "Microsoft.Extensions.Hosting.Internal.Host";

    /// <summary>
    /// Runs a worker on the generic host until SIGINT or SIGTERM asks it to stop, or something fails that stops it. The first signal drains; a second one
    /// ends at once.
    /// </summary>
    /// <param name="args">
    /// The command line: <c>--url</c>, <c>--service</c>, <c>--process</c> and <c>--roles</c>, and any setting of the configuration by its path
    /// (<c>--Bus:Timeout=00:00:10</c>).
    /// </param>
    /// <param name="configure">Says what the bus does.</param>
    /// <param name="configureHost">Adds services, logging and configuration to the host, or null.</param>
    /// <param name="cancellationToken">Asks it to stop, as a signal does.</param>
    /// <returns>
    /// The process's exit code: 0 when it was asked to stop, 1 when it could not start or something failed, which the log tells. It is also set as
    /// <see cref="Environment.ExitCode"/>, for programs that do not return it.
    /// </returns>
    public static async Task<int> RunAsync(
        string[] args, Action<BusBuilder> configure, Action<HostApplicationBuilder>? configureHost = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(configure);
        using StopSignals signals = new(TimeProvider.System);
        using CancellationTokenSource asked = CancellationTokenSource.CreateLinkedTokenSource(signals.Asked, cancellationToken);
        IHost host;
        try
        {
            host = Build(args, configure, configureHost);
        }
        catch (Exception exception)
        {
            // There is no host yet, and so no log.
            await Console.Error.WriteLineAsync($"The worker could not be put together: {exception}").ConfigureAwait(false);
            return Environment.ExitCode = BusExitCode.Failed;
        }
        bool isClean = false;
        try
        {
            isClean = await RunAsync(host, signals.Urgent, asked.Token).ConfigureAwait(false) && !HasFailed(host);
            await DisposeAsync(host, signals.Urgent).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            // The log is what failed, or is closed by now.
            isClean = false;
            await Console.Error.WriteLineAsync($"The worker could not end in order: {exception}").ConfigureAwait(false);
        }
        return isClean ? BusExitCode.Asked : Environment.ExitCode = BusExitCode.Failed;
    }

    private static IHost Build(string[] args, Action<BusBuilder> configure, Action<HostApplicationBuilder>? configureHost)
    {
        HostApplicationBuilder builder = Host.CreateApplicationBuilder(ShortSwitches.Expand(args));
        builder.AddBus(configure);
        configureHost?.Invoke(builder);
        BusWorkerHosts? hosts = null;
        // What a bus throws when it starts is told once, by the worker. The host's other lines are above the level that is left to it, but for four of debug.
        builder.Logging.AddFilter(HostCategory, level => level > LogLevel.Error || (level >= LogLevel.Warning && hosts is not { HasFailedToStart: true }));
        IHost host = builder.Build();
        hosts = host.Services.GetRequiredService<BusWorkerHosts>();
        return host;
    }

    /// <returns>Whether nothing failed.</returns>
    private static async Task<bool> RunAsync(IHost host, CancellationToken urgent, CancellationToken cancellationToken)
    {
        ILogger logger = host.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Bus.Worker");
        CancellationToken stopping = host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        try
        {
            await StartAsync(host, cancellationToken).WaitAsync(urgent).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (urgent.IsCancellationRequested)
        {
            logger.EndsAtOnce();
            return true;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested || stopping.IsCancellationRequested)
        {
            // What had started by then stops in order.
            return await StopAsync(host, logger, urgent).ConfigureAwait(false);
        }
        catch (BusConfigurationException exception)
        {
            logger.CannotStart(exception.Message);
            return false;
        }
        catch (Exception exception)
        {
            logger.StartFailed(exception);
            return false;
        }
        using CancellationTokenSource over = CancellationTokenSource.CreateLinkedTokenSource(stopping, cancellationToken);
        await Task.Delay(Timeout.InfiniteTimeSpan, over.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return await StopAsync(host, logger, urgent).ConfigureAwait(false);
    }

    private static async Task StartAsync(IHost host, CancellationToken cancellationToken)
    {
        // By itself the host logs what start-up throws, with a stack that helps nobody who made a mistake in a setting.
        await host.Services.GetRequiredService<BusWorkerHosts>().CheckAsync().ConfigureAwait(false);
        await host.StartAsync(cancellationToken).ConfigureAwait(false);
    }

    private static async Task<bool> StopAsync(IHost host, ILogger logger, CancellationToken urgent)
    {
        Task stop = host.StopAsync(urgent);
        try
        {
            await stop.WaitAsync(urgent).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException) when (urgent.IsCancellationRequested)
        {
            logger.EndsAtOnce();
            await Task.WhenAny(stop, Task.Delay(LastMoment, CancellationToken.None)).ConfigureAwait(false);
            return true;
        }
        catch (Exception exception)
        {
            logger.StopFailed(exception);
            return false;
        }
    }

    /// <summary>Closes what the host holds and writes the last of its logs, but not for long when a second signal asked to end.</summary>
    private static async Task DisposeAsync(IHost host, CancellationToken urgent)
    {
        Task disposal = host is IAsyncDisposable disposable ? disposable.DisposeAsync().AsTask() : Task.Run(host.Dispose, CancellationToken.None);
        try
        {
            await disposal.WaitAsync(urgent).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (urgent.IsCancellationRequested)
        {
            await Task.WhenAny(disposal, Task.Delay(LastMoment, CancellationToken.None)).ConfigureAwait(false);
        }
    }

    /// <summary>Whether anything failed that made the host stop: a bus, or a hosted service, about which the host itself keeps silent.</summary>
    private static bool HasFailed(IHost host) => host.Services.GetRequiredService<BusWorkerHosts>().HasFailed
        || host.Services.GetServices<IHostedService>().OfType<BackgroundService>().Any(static service => service.ExecuteTask is { IsFaulted: true });
}
