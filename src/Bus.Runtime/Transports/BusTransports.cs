using System.Collections.Concurrent;
using System.ComponentModel;
using Bus.Transports.InProcess;

namespace Bus.Transports;

/// <summary>The transports that this program knows, by URL scheme. Generated module initialisers fill it.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public static class BusTransports
{
    private static readonly ConcurrentDictionary<string, Registration> Registrations = new(StringComparer.OrdinalIgnoreCase)
    {
        [InProcessUrl.Scheme] = new(typeof(InProcessTransportFactory), static () => new InProcessTransportFactory()),
    };

    /// <summary>Registers the factory of a scheme. Registering the same one again changes nothing.</summary>
    /// <param name="scheme">The URL scheme.</param>
    /// <param name="factoryType">The factory's type, to recognise a second registration.</param>
    /// <param name="create">Makes the factory.</param>
    /// <exception cref="BusConfigurationException">Another factory has the scheme.</exception>
    public static void Register(string scheme, Type factoryType, Func<IBusTransportFactory> create)
    {
        Registration registration = Registrations.GetOrAdd(scheme, new Registration(factoryType, create));
        if (registration.FactoryType != factoryType)
            throw new BusConfigurationException(
                $"Two transports want the URL scheme '{scheme}': {registration.FactoryType} and {factoryType}. " +
                "Remove one of the two packages, or connect with BusClient.ConnectAsync(url, factory).");
    }

    internal static IBusTransportFactory Find(Uri url, string source)
    {
        if (Registrations.TryGetValue(url.Scheme, out Registration? registration)) return registration.Create();

        string known = string.Join(", ", Registrations.Keys.Order(StringComparer.Ordinal).Select(scheme => $"{scheme}://"));
        string? package = KnownTransports.PackageOf(url.Scheme);
        throw new BusConfigurationException(
            $"No transport is registered for '{url.Scheme}://' ({source}). Known here: {known}. " +
            (package is null
                ? "Correct the URL, which begins with a scheme as in redis://host:6379, or reference the package that brings the transport."
                : $"Add the package {package} to the program (dotnet add package {package}), or a reference to its project."));
    }

    private sealed record Registration(Type FactoryType, Func<IBusTransportFactory> Create);
}
