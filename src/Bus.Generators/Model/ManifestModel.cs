using System.Collections.Immutable;

namespace Bus.Generators.Model;

/// <summary>What the assembly declares, implements, serves and listens to.</summary>
internal sealed record ManifestModel(EquatableArray<ManifestEntryModel> Entries)
{
    public static ManifestModel From(
        ImmutableArray<ApiModel> apis, ImmutableArray<ServiceModel> services, ImmutableArray<ListenerClassModel> listeners, ImmutableArray<WiringModel> wiring)
    {
        IEnumerable<ManifestEntryModel> declared = apis
            .Where(static api => api.Declaration.IsAccessible)
            .Select(static api => new ManifestEntryModel("Declares", api.BusName, null, null, api.Declaration.FullName));
        IEnumerable<ManifestEntryModel> implemented = services
            .Where(static service => service.Declaration.IsAccessible)
            .SelectMany(static service => service.Apis.Select(api => new ManifestEntryModel("Implements", api, null, null, service.Declaration.FullName)));
        IEnumerable<ManifestEntryModel> listened = listeners
            .SelectMany(static group => group.Listeners)
            .Where(static listener => listener.Class.IsAccessible && listener.Problem is null)
            .Select(static listener => new ManifestEntryModel("Listens", listener.Api, listener.Event, listener.Name, listener.Class.FullName));
        IEnumerable<ManifestEntryModel> wired = wiring.Distinct().Select(static line => new ManifestEntryModel(line.Kind, line.Api, null, null, line.Type));
        return new(new EquatableArray<ManifestEntryModel>(declared.Concat(implemented).Concat(listened).Concat(wired)
            .OrderBy(static entry => entry.Kind, StringComparer.Ordinal)
            .ThenBy(static entry => entry.Api, StringComparer.Ordinal)
            .ThenBy(static entry => entry.Type, StringComparer.Ordinal)
            .ThenBy(static entry => entry.Listener, StringComparer.Ordinal)));
    }
}
