using Bus.Client;
using Bus.Diagnostics;
using Bus.Listening;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bus.DependencyInjection;

/// <summary>Starts and stops a bus with its host.</summary>
internal sealed class BusWorkerHost : IHostedLifecycleService, IAsyncDisposable
{
    private readonly BusRegistration _registration;
    private readonly StartupProblems _problems = new();
    private readonly WorkerSettings _settings;
    private readonly WorkerServices _worker;
    private readonly IHostApplicationLifetime? _lifetime;
    private readonly TaskRunner _tasks;
    private volatile WorkerState _state;
    // Never disposed: what drains may look at its token when the host is gone.
    private readonly CancellationTokenSource _urgent = new();
    private Task? _drain;
    private bool _isChecked, _isDisposed;

    public BusWorkerHost(IServiceProvider provider, BusRegistration registration)
    {
        _registration = registration;
        _settings = WorkerSettings.From(registration, provider, _problems);
        _worker = new WorkerServices(provider, registration.Services);
        _lifetime = provider.GetService<IHostApplicationLifetime>();
        Client = new BusClient(_settings.Settings, _settings.Address);
        _tasks = new TaskRunner(
            registration.Tasks, new TaskEnvironment(Client, _worker, _settings.Settings.TimeProvider, _settings.Settings.Logger), StopHost);
    }

    /// <summary>The bus. It exists before it is connected, so that it and its proxies can be injected anywhere.</summary>
    public BusClient Client { get; }

    public WorkerState State => _state;

    /// <summary>Whether anything failed that the process's exit code has to tell.</summary>
    public bool HasFailed { get; private set; }

    public TimeSpan ShutdownTimeout => _settings.Settings.ShutdownTimeout;

    /// <summary>Finds all that is wrong with every bus of a host, once, before anything starts.</summary>
    /// <exception cref="BusConfigurationException">Something is wrong.</exception>
    public static async Task CheckAllAsync(IServiceProvider provider)
    {
        BusRegistration[] registrations = [.. provider.GetServices<BusRegistration>()];
        BusWorkerHost[] hosts = [.. registrations.Select(registration => provider.GetRequiredKeyedService<BusWorkerHost>(registration))];
        // Each bus of a host asks when it starts; the first has looked at all.
        if (Array.TrueForAll(hosts, static host => host._isChecked)) return;
        StartupProblems problems = new();
        foreach (BusWorkerHost host in hosts)
        {
            host._isChecked = true;
            await new WorkerCheck(host._registration, host._settings, host._worker, host.Client, host._problems).RunAsync().ConfigureAwait(false);
            string? name = host._registration.Name;
            problems.AddAll(host._problems, hosts.Length == 1 ? "" : name is null ? "The unnamed bus: " : $"Bus '{name}': ");
        }
        UnknownBuses.Find(provider, registrations, problems);
        // Once for the host, whose container all its buses share.
        foreach (IStartupCheck check in provider.GetServices<IStartupCheck>())
            await check.RunAsync(registrations[0].Services, problems).ConfigureAwait(false);
        problems.ThrowIfAny(registrations is [{ Name: { } only }] ? $"The bus '{only}'" : registrations.Length == 1 ? "The bus" : "The host's buses");
    }

    /// <summary>Connects, before any hosted service starts.</summary>
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await CheckAllAsync(_worker.Provider).ConfigureAwait(false);
        await Client.ConnectAsync(cancellationToken).ConfigureAwait(false);
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (Func<IBus, CancellationToken, ValueTask> run in _registration.OnStart) await run(Client, cancellationToken).ConfigureAwait(false);
        if (_settings.Roles.HasFlag(BusRoles.Rpcs))
            foreach (ServedApi served in _registration.Served) await served.StartAsync(Client, _worker, cancellationToken).ConfigureAwait(false);
        if (_settings.Roles.HasFlag(BusRoles.Events))
            foreach (ListenerRegistration listener in _registration.Listeners)
                await listener.StartAsync(Client, _worker, _settings.Configuration.Over, cancellationToken).ConfigureAwait(false);
        _ = WatchAsync();
    }

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        if (_settings.Roles.HasFlag(BusRoles.Tasks)) _tasks.Start();
        MoveOn(WorkerState.Running);
        _settings.Settings.Logger.Started(StartupSummary.Of(_registration, _settings, Client));
        return Task.CompletedTask;
    }

    /// <summary>Takes no new work from now on, while other hosted services still stop; <see cref="StopAsync"/> waits for what runs.</summary>
    public Task StoppingAsync(CancellationToken cancellationToken)
    {
        MoveOn(WorkerState.Stopping);
        _settings.Settings.Logger.Stopping(_settings.Settings.ShutdownTimeout);
        _tasks.Cancel();
        _drain = Client.DrainAsync(_urgent.Token);
        return Task.CompletedTask;
    }

    /// <summary>Drains. The bus can still call and fire afterwards, for hosted services that stop later.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        CancellationTokenRegistration outOfTime = cancellationToken.UnsafeRegister(static self => ((BusWorkerHost)self!)._urgent.Cancel(), this);
        await using (outOfTime.ConfigureAwait(false))
            await Task.WhenAll(_tasks.StopAsync(cancellationToken), _drain ?? Client.DrainAsync(_urgent.Token)).ConfigureAwait(false);
        foreach (Func<IBus, CancellationToken, ValueTask> run in Enumerable.Reverse(_registration.OnStop))
        {
            try
            {
                await run(Client, cancellationToken).AsTask().WaitAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                RememberFailure();
                _settings.Settings.Logger.StopHookFailed(exception);
            }
        }
    }

    public async Task StoppedAsync(CancellationToken cancellationToken)
    {
        await Client.DisposeAsync().ConfigureAwait(false);
        MoveOn(WorkerState.Stopped);
        _settings.Settings.Logger.Stopped();
    }

    /// <summary>Also when the host failed to start.</summary>
    public async ValueTask DisposeAsync()
    {
        // The container disposes it for each way in which it was resolved.
        if (Interlocked.Exchange(ref _isDisposed, true)) return;
        _tasks.Dispose();
        await Client.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>A listener that stops the worker stops the host.</summary>
    private async Task WatchAsync()
    {
        await Client.Completion.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (Client.Completion.IsFaulted) StopHost();
    }

    /// <summary>What failed stays failed, however far it comes afterwards: health checks must go on telling.</summary>
    private void MoveOn(WorkerState next)
    {
        WorkerState now;
        do
        {
            now = State;
            if (now == WorkerState.Failed) return;
        }
        while (Interlocked.CompareExchange(ref _state, next, now) != now);
    }

    private void StopHost()
    {
        _state = WorkerState.Failed;
        RememberFailure();
        _lifetime?.StopApplication();
    }

    /// <summary>Whoever started the process must learn that it failed, also when Main returns nothing.</summary>
    private void RememberFailure()
    {
        HasFailed = true;
        Environment.ExitCode = BusExitCode.Failed;
    }
}
