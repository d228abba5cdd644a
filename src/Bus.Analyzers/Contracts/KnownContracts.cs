using Bus.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace Bus.Analyzers.Contracts;

/// <summary>The contracts of a compilation and of what it references. Looked for once, when the first of them is asked for.</summary>
internal sealed class KnownContracts
{
    private readonly Lazy<ILookup<string, INamedTypeSymbol>> _byName;
    private readonly Lazy<IReadOnlyList<INamedTypeSymbol>> _own;

    public KnownContracts(Compilation compilation, CancellationToken cancellationToken)
    {
        _own = new(() => [.. AssemblyTypes.ContractsOf(compilation.Assembly, cancellationToken)]);
        _byName = new(() => _own.Value.Concat(ReferencedBy(compilation, cancellationToken)).ToLookup(WireNames.OfApi, StringComparer.Ordinal));
    }

    /// <summary>The contracts that the compilation declares.</summary>
    public IReadOnlyList<INamedTypeSymbol> Own => _own.Value;

    /// <summary>A contract whose property on the bus has a name, or null.</summary>
    public INamedTypeSymbol? OnTheBus(string property) => _byName.Value.SelectMany(static group => group).FirstOrDefault(contract => WireNames.PropertyOf(contract) == property);

    /// <summary>The contracts that have a name on the bus.</summary>
    public IEnumerable<INamedTypeSymbol> Called(string name) => _byName.Value[name];

    private static IEnumerable<INamedTypeSymbol> ReferencedBy(Compilation compilation, CancellationToken cancellationToken)
        => Manifests.ReferencedBy(compilation, cancellationToken)
            .Where(static entry => entry.Kind == ManifestKind.Declares)
            .Select(static entry => entry.Type);
}
