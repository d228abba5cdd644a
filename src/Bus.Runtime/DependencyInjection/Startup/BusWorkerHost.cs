using Bus.Client;
using Bus.Diagnostics;
using Bus.Listening;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bus.DependencyInjection;

/// <summary>Starts and stops a bus with its host.</summary>
internal sealed class BusWorkerHost : IHostedLifecycleService, IAsyncDisposable
{
    private readonly BusWorkerHosts _hosts;
    private readonly WorkerSettings _settings;
    private readonly WorkerServices _worker;
    private readonly IHostApplicationLifetime? _lifetime;
    private readonly TaskRunner _tasks;
    private volatile WorkerState _state;
    // Never disposed: what drains may look at its token when the host is gone.
    private readonly CancellationTokenSource _urgent = new();
    private Task? _drain;
    private List<WorkerListener> _listeners = [];
    private bool _isDisposed, _stopHooksAreDue;

    public BusWorkerHost(BusWorkerHosts hosts, IServiceProvider provider, BusRegistration registration)
    {
        (_hosts, Registration) = (hosts, registration);
        _settings = WorkerSettings.From(registration, provider, Problems);
        _worker = new WorkerServices(provider, registration.Services);
        _lifetime = provider.GetService<IHostApplicationLifetime>();
        Client = new BusClient(_settings.Settings, _settings.Address);
        _tasks = new TaskRunner(
            registration.Tasks, new TaskEnvironment(Client, _worker, _settings.Settings.TimeProvider, _settings.Settings.Logger), StopHost);
    }

    public BusRegistration Registration { get; }

    /// <summary>What is wrong with this bus, as far as it is known.</summary>
    public StartupProblems Problems { get; } = new();

    /// <summary>The bus. It exists before it is connected, so that it and its proxies can be injected anywhere.</summary>
    public BusClient Client { get; }

    public WorkerState State => _state;

    /// <summary>Whether anything failed that the process's exit code has to tell.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Whether it failed to start, and has thrown why.</summary>
    public bool HasFailedToStart { get; private set; }

    public TimeSpan ShutdownTimeout => _settings.Settings.ShutdownTimeout;

    /// <summary>Looks for all that is wrong with this bus.</summary>
    public ValueTask CheckAsync()
    {
        _listeners = WorkerListener.Of(Registration, Client);
        return new WorkerCheck(Registration, _settings, _worker, Problems).RunAsync(_listeners);
    }

    /// <summary>Connects, before any hosted service starts.</summary>
    public Task StartingAsync(CancellationToken cancellationToken) => RememberAsync(ConnectAsync(cancellationToken));

    public Task StartAsync(CancellationToken cancellationToken) => RememberAsync(ServeAndListenAsync(cancellationToken));

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        if (_settings.Roles.HasFlag(BusRoles.Tasks)) _tasks.Start();
        MoveOn(WorkerState.Running);
        _settings.Settings.Logger.Started(StartupSummary.Of(Registration, _settings, _worker, Client, _listeners));
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
        using (Patience patience = new(_settings.Settings, _urgent.Token))
        await using (outOfTime.ConfigureAwait(false))
            await Task.WhenAll(_tasks.StopAsync(patience.Over), _drain ?? Client.DrainAsync(_urgent.Token)).ConfigureAwait(false);
        await RunStopHooksAsync(cancellationToken).ConfigureAwait(false);
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
        if (_stopHooksAreDue)
        {
            // Something failed to start after the hooks of OnStart had run: then the host stops nothing.
            using CancellationTokenSource patience = new(ShutdownTimeout, _settings.Settings.TimeProvider);
            await Client.DrainAsync(patience.Token).ConfigureAwait(false);
            await RunStopHooksAsync(patience.Token).ConfigureAwait(false);
        }
        _tasks.Dispose();
        await Client.DisposeAsync().ConfigureAwait(false);
    }

    private async Task ConnectAsync(CancellationToken cancellationToken)
    {
        await _hosts.CheckAsync().ConfigureAwait(false);
        await Client.Connections.ConnectAsync(cancellationToken).ConfigureAwait(false);
        Client.Connected();
    }

    private async Task ServeAndListenAsync(CancellationToken cancellationToken)
    {
        foreach (Func<IBus, CancellationToken, ValueTask> run in Registration.OnStart) await run(Client, cancellationToken).ConfigureAwait(false);
        _stopHooksAreDue = true;
        if (_settings.Roles.HasFlag(BusRoles.Rpcs))
            foreach (ServedApi served in Registration.Served) await served.StartAsync(Client, _worker, cancellationToken).ConfigureAwait(false);
        if (_settings.Roles.HasFlag(BusRoles.Events))
            foreach (ListenerRegistration listener in Registration.Listeners)
                await listener.StartAsync(Client, _worker, _settings.Configuration.Over, cancellationToken).ConfigureAwait(false);
        // A listener that stops the worker stops the host.
        _ = Client.Completion.ContinueWith(
            static (_, host) => ((BusWorkerHost)host!).StopHost(), this, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
    }

    private async Task RememberAsync(Task start)
    {
        try
        {
            await start.ConfigureAwait(false);
        }
        catch
        {
            HasFailedToStart = true;
            throw;
        }
    }

    private async Task RunStopHooksAsync(CancellationToken cancellationToken)
    {
        _stopHooksAreDue = false;
        foreach (Func<IBus, CancellationToken, ValueTask> run in Enumerable.Reverse(Registration.OnStop))
        {
            try
            {
                await run(Client, cancellationToken).AsTask().WaitAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException exception) when (cancellationToken.IsCancellationRequested)
            {
                // Out of time, or told a second time to end: that was asked for.
                _settings.Settings.Logger.StopHookFailed(exception);
            }
            catch (Exception exception)
            {
                RememberFailure();
                _settings.Settings.Logger.StopHookFailed(exception);
            }
        }
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
