using Microsoft.Extensions.DependencyInjection;

namespace Bus.DependencyInjection;

/// <summary>The host's services, as a worker uses them.</summary>
/// <param name="provider">The host's root provider.</param>
/// <param name="services">The host's services, with their lifetimes.</param>
internal sealed class WorkerServices(IServiceProvider provider, IServiceCollection services)
{
    public IServiceProvider Provider => provider;

    public IServiceScopeFactory Scopes { get; } = provider.GetRequiredService<IServiceScopeFactory>();

    /// <summary>Whether the host makes one instance of a class for all.</summary>
    public bool IsSingleton<T>() => Find(typeof(T))?.Lifetime == ServiceLifetime.Singleton;

    /// <summary>Makes a service once, as every use will, so that what is missing shows before anything starts.</summary>
    /// <param name="user">Who needs it, to begin the problem's sentence.</param>
    /// <param name="problems">Receives what is wrong.</param>
    public ValueTask CheckAsync<T>(string user, StartupProblems problems)
        where T : notnull
        => CheckAsync(typeof(T), MakeAll<T>, user, problems);

    private async ValueTask CheckAsync(Type service, Action<IServiceProvider> makeAll, string user, StartupProblems problems)
    {
        try
        {
            ServiceDescriptor? descriptor = Find(service);
            if (descriptor?.Lifetime == ServiceLifetime.Singleton)
            {
                provider.GetRequiredService(service);
                return;
            }
            AsyncServiceScope scope = Scopes.CreateAsyncScope();
            await using (scope.ConfigureAwait(false))
            {
                // As one of several: asked for by itself a second time, it would be compiled by the container, and that would be the first call's time.
                if (descriptor is not null) makeAll(scope.ServiceProvider);
                else scope.ServiceProvider.GetRequiredService(service);
            }
        }
        catch (Exception exception)
        {
            problems.Add($"{user}, but the host cannot make it: {exception.Message}", exception);
        }
    }

    private ServiceDescriptor? Find(Type service)
    {
        for (int index = services.Count - 1; index >= 0; index--)
            if (services[index].ServiceType == service && !services[index].IsKeyedService) return services[index];
        return null;
    }

    private static void MakeAll<T>(IServiceProvider provider)
    {
        // Some containers make them only as they are taken.
        foreach (T? made in provider.GetServices<T>()) _ = made;
    }
}
