using Bus.Descriptors;
using Microsoft.Extensions.DependencyInjection;

namespace Bus.DependencyInjection;

/// <summary>An API that a worker serves.</summary>
internal abstract class ServedApi
{
    public abstract ApiDescriptor Api { get; }

    /// <summary>Who serves it and how long an instance lives, for the start-up summary.</summary>
    public abstract string Describe(IServiceCollection services);

    /// <summary>Finds out whether the host can make the service.</summary>
    public abstract ValueTask CheckAsync(WorkerServices worker, StartupProblems problems);

    public abstract ValueTask StartAsync(BusClient bus, WorkerServices worker, CancellationToken cancellationToken);
}

/// <summary>An API that one instance serves.</summary>
internal sealed class ServedInstance<TApi>(TApi service) : ServedApi
    where TApi : class, IBusApi<TApi>
{
    public override ApiDescriptor Api => TApi.Descriptor;

    public override string Describe(IServiceCollection services) => "one instance";

    public override ValueTask CheckAsync(WorkerServices worker, StartupProblems problems) => default;

    public override async ValueTask StartAsync(BusClient bus, WorkerServices worker, CancellationToken cancellationToken)
        => await bus.ServeAsync(service, cancellationToken).ConfigureAwait(false);
}

/// <summary>An API that a class of the host serves.</summary>
internal sealed class ServedClass<TApi, TService> : ServedApi
    where TApi : class, IBusApi<TApi>
    where TService : class, TApi
{
    public override ApiDescriptor Api => TApi.Descriptor;

    public override string Describe(IServiceCollection services)
        => $"{TypeName.Of<TService>()}, one {(ClassActivation.IsSingleton<TService>(services) ? "for all calls" : "per call")}";

    public override ValueTask CheckAsync(WorkerServices worker, StartupProblems problems)
        => worker.CheckAsync<TService>($"API '{Api.Name}' is served by {TypeName.Of<TService>()}", problems);

    public override async ValueTask StartAsync(BusClient bus, WorkerServices worker, CancellationToken cancellationToken)
    {
        if (worker.IsSingleton<TService>())
            await bus.ServeAsync<TApi>(worker.Provider.GetRequiredService<TService>(), cancellationToken).ConfigureAwait(false);
        else
            await bus.ServeAsync(Api, new ScopedService<TService>(worker.Scopes, bus), cancellationToken).ConfigureAwait(false);
    }
}
