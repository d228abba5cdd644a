using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bus.DependencyInjection;

/// <summary>How the host makes the classes of services and listeners.</summary>
internal static class ClassActivation
{
    /// <summary>Adds a class to the host's services unless it is there.</summary>
    public static void Add<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>(
        IServiceCollection services, ServiceLifetime lifetime)
        where T : class
    {
        switch (lifetime)
        {
            case ServiceLifetime.Singleton:
                // The container looks for scoped services in singletons only when it validates scopes, which it does in development alone.
                services.TryAddSingleton(provider => ActivatorUtilities.CreateInstance<T>(new SingletonProvider(provider, services, TypeName.Of<T>())));
                break;
            case ServiceLifetime.Scoped:
                services.TryAddScoped<T>();
                break;
            case ServiceLifetime.Transient:
                services.TryAddTransient<T>();
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(lifetime), lifetime, "It is none of ServiceLifetime's values.");
        }
    }
}
