using Bus.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace Bus.Analyzers;

/// <summary>Where in the user's source a diagnostic stands.</summary>
internal static class Places
{
    private const string GeneratedSuffix = ".g.cs";

    /// <summary>The symbol's name in the user's own source, or null when it is declared elsewhere.</summary>
    public static Location? PlaceInSource(this ISymbol symbol)
    {
        foreach (Location location in symbol.Locations)
            if (location.SourceTree is { } tree && !tree.IsGenerated()) return location;
        return null;
    }

    /// <summary>The same in the compilation's own source: another project's is seen as source, too, but nothing can be told there.</summary>
    public static Location? PlaceIn(this ISymbol symbol, Compilation compilation)
        => symbol.PlaceInSource() is { SourceTree: { } tree } place && compilation.ContainsSyntaxTree(tree) ? place : null;

    /// <summary>Whether a generator wrote it.</summary>
    public static bool IsGenerated(this SyntaxTree tree) => tree.FilePath.EndsWith(GeneratedSuffix, StringComparison.OrdinalIgnoreCase);

    /// <summary>The name of a contract where it carries its attribute.</summary>
    public static Location Place(this INamedTypeSymbol contract)
    {
        SyntaxTree? tree = contract.Attribute(KnownNames.BusApiAttribute)?.ApplicationSyntaxReference?.SyntaxTree;
        return contract.Locations.FirstOrDefault(location => location.SourceTree == tree && tree is not null) ?? contract.PlaceInSource() ?? Location.None;
    }

    /// <summary>The member in source; that of its contract when it comes from a base interface in another assembly.</summary>
    // Another project's source is seen as source, too, but nothing can be told there.
    public static Location Place(this ISymbol member, INamedTypeSymbol contract)
        => (SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, contract.ContainingAssembly) ? member.PlaceInSource() : null) ?? contract.Place();
}
