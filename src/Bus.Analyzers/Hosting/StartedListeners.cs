using Bus.Analyzers.Listening;
using Bus.Analyzers.Payloads;
using Bus.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace Bus.Analyzers.Hosting;

/// <summary>The listeners that a line starts with a class, of the program or of an assembly that it references. Looked for when the first line asks.</summary>
internal sealed class StartedListeners
{
    private readonly Lazy<ILookup<string, ManifestEntry>> _manifests;
    private readonly Lazy<IReadOnlyList<(INamedTypeSymbol Class, string Api, string Name)>> _all;

    /// <param name="compilation">The program.</param>
    /// <param name="manifests">What the assemblies say that it references, asked for once.</param>
    public StartedListeners(Compilation compilation, Func<IEnumerable<ManifestEntry>> manifests)
    {
        _manifests = new(() => manifests().Where(static entry => entry.Kind == ManifestKind.Listens).ToLookup(static entry => entry.Type.FullName()));
        _all = new(() => [.. Classes(compilation).SelectMany(type => Of(type).Select(listener => (type, listener.Api, listener.Name)))]);
    }

    /// <summary>Those of every class that <c>ListenToAll</c> starts.</summary>
    public IEnumerable<(INamedTypeSymbol Class, string Api, string Name)> All => _all.Value;

    public IEnumerable<(string Api, string Name)> Of(INamedTypeSymbol listeners)
        => listeners.PlaceInSource() is not null
            ? ListenerAttributes.OfClass(listeners).Select(static listener => (listener.Api, listener.Name)).Distinct()
            : _manifests.Value[listeners.FullName()].Select(static entry => (entry.Api, entry.Listener!));

    private IEnumerable<INamedTypeSymbol> Classes(Compilation compilation)
        => AssemblyTypes.Of(compilation.Assembly).Where(static type => ListenerAttributes.OfClass(type).Any() && ListenerAttributes.IsFound(type))
            .Concat(_manifests.Value.Select(static entries => entries.First().Type).Where(static type => !type.IsAbstract));
}
