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
        => CheckAsync(typeof(T), user, problems);

    private async ValueTask CheckAsync(Type service, string user, StartupProblems problems)
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
                // Not by the container, which compiles a class's construction when it makes it the second time: that would be the first call.
                if (descriptor?.ImplementationType is { } type) await DisposeAsync(ActivatorUtilities.CreateInstance(scope.ServiceProvider, type)).ConfigureAwait(false);
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

    private static ValueTask DisposeAsync(object service)
    {
        if (service is IAsyncDisposable disposable) return disposable.DisposeAsync();
        (service as IDisposable)?.Dispose();
        return default;
    }
}
