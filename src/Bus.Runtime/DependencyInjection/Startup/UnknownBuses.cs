using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Bus.DependencyInjection;

/// <summary>Finds what is said about buses that a host does not have.</summary>
internal static class UnknownBuses
{
    private const string Section = "Buses", Unnamed = "Bus";

    public static void Find(IServiceProvider provider, IReadOnlyList<BusRegistration> registrations, StartupProblems problems)
    {
        List<string> names = [];
        foreach (BusRegistration registration in registrations)
            if (registration is { IsAdded: true, Name: { } name }) names.Add(name);
        foreach (BusRegistration registration in registrations)
            if (!registration.IsAdded)
                problems.Add(registration.Name is { } name
                    ? $"Something of the host is for a bus '{name}', such as a health check, but no bus of that name was added.{BusConfiguration.Hint(name, names)}"
                    : "Something of the host is for a bus, such as a health check, but none was added. Add it with AddBus(…).");
        if (provider.GetService<IConfiguration>() is not { } configuration) return;
        if (names.Count == registrations.Count && configuration.GetSection(Unnamed).GetChildren().FirstOrDefault() is { } setting)
            problems.Add($"{setting.Path} sets something of the unnamed bus, but the host has named ones only: {string.Join(", ", names)}. Write it into {Section}:{names[0]}, say.");
        foreach (IConfigurationSection section in configuration.GetSection(Section).GetChildren())
            if (!names.Contains(section.Key, StringComparer.OrdinalIgnoreCase))
                problems.Add($"{section.Path} configures a bus that the host does not have.{BusConfiguration.Hint(section.Key, names)} Add it with AddBus(\"{section.Key}\", …), or take the section out.");
    }
}
