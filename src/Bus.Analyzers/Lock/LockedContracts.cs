using System.Collections.Immutable;
using Bus.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace Bus.Analyzers.Lock;

/// <summary>The contracts of an assembly.</summary>
internal static class LockedContracts
{
    /// <summary>By name on the bus; those that the generator passes over are left out.</summary>
    public static ImmutableDictionary<string, INamedTypeSymbol> Of(IAssemblySymbol assembly)
    {
        Dictionary<string, INamedTypeSymbol> found = new(StringComparer.Ordinal);
        foreach (INamedTypeSymbol type in AssemblyTypes.ContractsOf(assembly))
        {
            if (!DeclarationParser.CanBeExtended(type, allowTypeParameters: false, CancellationToken.None)) continue;
            string name = WireNames.OfApi(type);
            // The first by name in C#, so that every run takes the same.
            if (!found.TryGetValue(name, out INamedTypeSymbol other) || string.CompareOrdinal(type.ToDisplayString(), other.ToDisplayString()) < 0) found[name] = type;
        }
        return found.ToImmutableDictionary(StringComparer.Ordinal);
    }
}
