using Bus;
using Bus.DependencyInjection;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds a bus to a host.</summary>
public static class BusServiceCollectionExtensions
{
    /// <summary>
    /// Adds a bus: it connects when the host starts, serves, listens and runs what the builder says, and drains when the host stops.
    /// Injects <see cref="IBus"/>, <see cref="BusClient"/> and the contracts that <see cref="BusBuilder.Use{TApi}"/> names. Added again, it goes on
    /// where it was, so that each module of a program can add its own part.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">Says what the bus does, or null.</param>
    /// <remarks>
    /// What an operator sets goes before what the program sets: the configuration section <c>Bus</c> (command line, environment, files), and
    /// <c>BUS_URL</c> and <c>BUS_SERVICE</c>. Everything that is wrong is found when the host starts, and reported together as one
    /// <see cref="BusConfigurationException"/>.
    /// </remarks>
    public static BusBuilder AddBus(this IServiceCollection services, Action<BusBuilder>? configure = null)
        => Add(services, name: null, configure);

    /// <summary>
    /// Adds one of several buses. Its <see cref="IBus"/> and its contracts are keyed services under its name:
    /// <c>[FromKeyedServices("orders")] IBus bus</c>; its configuration section is <c>Buses:{name}</c>.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="name">The bus's name.</param>
    /// <param name="configure">Says what the bus does, or null.</param>
    public static BusBuilder AddBus(this IServiceCollection services, string name, Action<BusBuilder>? configure = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return Add(services, name, configure);
    }

    private static BusBuilder Add(IServiceCollection services, string? name, Action<BusBuilder>? configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        BusRegistration registration = BusRegistration.In(services, name);
        registration.IsAdded = true;
        BusBuilder builder = new(registration);
        configure?.Invoke(builder);
        return builder;
    }
}
