using Bus;
using Bus.DependencyInjection;
using Bus.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.Hosting;

/// <summary>Adds a bus to a host under construction.</summary>
public static class BusHostApplicationBuilderExtensions
{
    /// <summary>
    /// Adds a bus like <see cref="BusServiceCollectionExtensions.AddBus(IServiceCollection, Action{BusBuilder}?)"/>, adds its health checks (tags <c>live</c> and
    /// <c>ready</c>), checks the host's whole container at start, and lets the host wait for the bus as long as it needs to stop.
    /// </summary>
    /// <param name="builder">The host's builder.</param>
    /// <param name="configure">Says what the bus does, or null.</param>
    public static BusBuilder AddBus(this IHostApplicationBuilder builder, Action<BusBuilder>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        BusBuilder bus = builder.Services.AddBus(configure);
        AddHosting(builder.Services, name: null);
        return bus;
    }

    /// <summary>Adds one of several buses; see <see cref="AddBus(IHostApplicationBuilder, Action{BusBuilder}?)"/>.</summary>
    /// <param name="builder">The host's builder.</param>
    /// <param name="name">The bus's name.</param>
    /// <param name="configure">Says what the bus does, or null.</param>
    public static BusBuilder AddBus(this IHostApplicationBuilder builder, string name, Action<BusBuilder>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        BusBuilder bus = builder.Services.AddBus(name, configure);
        AddHosting(builder.Services, name);
        return bus;
    }

    private static void AddHosting(IServiceCollection services, string? name)
    {
        BusRegistration registration = BusRegistration.In(services, name);
        if (registration.IsHosted) return;
        registration.IsHosted = true;
        services.AddHealthChecks().AddBus(name);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IStartupCheck, ContainerCheck>());
        services.AddOptions<HostOptions>().Configure<IServiceProvider>((options, provider) =>
        {
            TimeSpan needed = registration.HostOf(provider).ShutdownTimeout + TimeSpan.FromSeconds(1);
            if (options.ShutdownTimeout < needed) options.ShutdownTimeout = needed;
        });
    }
}
