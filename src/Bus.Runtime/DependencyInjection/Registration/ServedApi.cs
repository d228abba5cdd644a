using Bus.Descriptors;
using Microsoft.Extensions.DependencyInjection;

namespace Bus.DependencyInjection;

/// <summary>An API that a worker serves.</summary>
internal abstract class ServedApi
{
    public abstract ApiDescriptor Api { get; }

    /// <summary>Who serves it and how long an instance lives, for the start-up summary.</summary>
    public abstract string Describe(WorkerServices worker);

    /// <summary>Finds out whether the host can make the service.</summary>
    public abstract ValueTask CheckAsync(WorkerServices worker, StartupProblems problems);

    /// <summary>Starts to serve; the bus stops it.</summary>
    public abstract ValueTask<IAsyncDisposable> StartAsync(BusClient bus, WorkerServices worker, CancellationToken cancellationToken);
}

/// <summary>An API that one instance serves.</summary>
internal sealed class ServedInstance<TApi>(TApi service) : ServedApi
    where TApi : class, IBusApi<TApi>
{
    public override ApiDescriptor Api => TApi.Descriptor;

    public override string Describe(WorkerServices worker) => "one instance";

    public override ValueTask CheckAsync(WorkerServices worker, StartupProblems problems) => default;

    public override ValueTask<IAsyncDisposable> StartAsync(BusClient bus, WorkerServices worker, CancellationToken cancellationToken)
        => bus.ServeAsync(service, cancellationToken);
}

/// <summary>An API that a class of the host serves.</summary>
internal sealed class ServedClass<TApi, TService> : ServedApi
    where TApi : class, IBusApi<TApi>
    where TService : class, TApi
{
    public override ApiDescriptor Api => TApi.Descriptor;

    public override string Describe(WorkerServices worker)
        => $"{TypeName.Of<TService>()}, one {(worker.IsSingleton<TService>() ? "for all calls" : "per call")}";

    public override ValueTask CheckAsync(WorkerServices worker, StartupProblems problems)
        => worker.CheckAsync<TService>($"API '{Api.Name}' is served by {TypeName.Of<TService>()}", problems);

    public override ValueTask<IAsyncDisposable> StartAsync(BusClient bus, WorkerServices worker, CancellationToken cancellationToken)
        => worker.IsSingleton<TService>()
            ? bus.ServeAsync<TApi>(worker.Provider.GetRequiredService<TService>(), cancellationToken)
            : bus.ServeAsync(Api, new ScopedService<TService>(worker.Scopes, bus), cancellationToken);
}
