using Microsoft.Extensions.DependencyInjection;

namespace Bus.DependencyInjection;

/// <summary>The buses of one host, each made when it is first asked for.</summary>
/// <param name="provider">The host's root provider.</param>
/// <param name="registrations">All that was added.</param>
internal sealed class BusWorkerHosts(IServiceProvider provider, IEnumerable<BusRegistration> registrations) : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly BusRegistration[] _registrations = [.. registrations];
    private readonly List<BusWorkerHost> _hosts = [];
    private Task? _check;

    /// <summary>Whether anything failed in one of them that the process's exit code has to tell.</summary>
    public bool HasFailed
    {
        get
        {
            lock (_gate) return _hosts.Exists(static host => host.HasFailed);
        }
    }

    /// <summary>Whether one of them failed to start, and has thrown why.</summary>
    public bool HasFailedToStart
    {
        get
        {
            lock (_gate) return _hosts.Exists(static host => host.HasFailedToStart);
        }
    }

    /// <summary>The bus of a registration.</summary>
    public BusWorkerHost Of(BusRegistration registration)
    {
        lock (_gate)
        {
            foreach (BusWorkerHost known in _hosts)
                if (known.Registration == registration) return known;
            BusWorkerHost host = new(this, provider, registration);
            _hosts.Add(host);
            return host;
        }
    }

    /// <summary>Finds all that is wrong with every bus, once, before anything starts.</summary>
    /// <exception cref="BusConfigurationException">Something is wrong.</exception>
    public Task CheckAsync() => _check ??= CheckCoreAsync();

    public async ValueTask DisposeAsync()
    {
        foreach (BusWorkerHost host in _hosts) await host.DisposeAsync().ConfigureAwait(false);
    }

    private async Task CheckCoreAsync()
    {
        StartupProblems problems = new();
        foreach (BusRegistration registration in _registrations)
        {
            BusWorkerHost host = Of(registration);
            await host.CheckAsync().ConfigureAwait(false);
            problems.AddAll(host.Problems, _registrations.Length == 1 ? "" : registration.Name is { } name ? $"Bus '{name}': " : "The unnamed bus: ");
        }
        UnknownBuses.Find(provider, _registrations, problems);
        // Once for the host, whose container all its buses share.
        foreach (IStartupCheck check in provider.GetServices<IStartupCheck>())
            await check.RunAsync(_registrations[0].Services, problems).ConfigureAwait(false);
        problems.ThrowIfAny(_registrations is [{ Name: { } only }] ? $"The bus '{only}'" : _registrations.Length == 1 ? "The bus" : "The host's buses");
    }
}
