using Microsoft.Extensions.DependencyInjection;

namespace Bus.DependencyInjection;

/// <summary>Gives a singleton its services, but no scoped one: it would live on, shared by all, when its scope should have ended.</summary>
/// <param name="provider">The host's provider.</param>
/// <param name="services">The host's services, with their lifetimes.</param>
/// <param name="consumer">The singleton's name, for the message.</param>
internal sealed class SingletonProvider(IServiceProvider provider, IServiceCollection services, string consumer)
    : IServiceProvider, IKeyedServiceProvider
{
    public object? GetService(Type serviceType) => IsScoped(serviceType, key: null) ? throw Scoped(serviceType) : provider.GetService(serviceType);

    public object? GetKeyedService(Type serviceType, object? serviceKey)
        => IsScoped(serviceType, serviceKey) ? throw Scoped(serviceType) : (provider as IKeyedServiceProvider)?.GetKeyedService(serviceType, serviceKey);

    public object GetRequiredKeyedService(Type serviceType, object? serviceKey)
        => GetKeyedService(serviceType, serviceKey) ?? throw new InvalidOperationException($"No service '{serviceType}' is registered under the key '{serviceKey}'.");

    private bool IsScoped(Type serviceType, object? key)
    {
        Type? definition = serviceType.IsGenericType ? serviceType.GetGenericTypeDefinition() : null;
        return services.LastOrDefault(descriptor => Equals(descriptor.ServiceKey, key) && (descriptor.ServiceType == serviceType || descriptor.ServiceType == definition))
            ?.Lifetime == ServiceLifetime.Scoped;
    }

    private InvalidOperationException Scoped(Type serviceType) => new(
        $"Cannot consume scoped service '{serviceType}' from singleton '{consumer}'. Make the class scoped, or take an IServiceScopeFactory and open a scope for each use.");
}
