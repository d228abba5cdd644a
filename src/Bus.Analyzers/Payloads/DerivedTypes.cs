using System.Collections.Immutable;
using Bus.Generators.Parsing.Shapes;
using Microsoft.CodeAnalysis;

namespace Bus.Analyzers.Payloads;

/// <summary>The types of an assembly that derive from another, looked for when the first is asked for.</summary>
internal sealed class DerivedTypes
{
    private readonly IAssemblySymbol _home;
    private readonly Lazy<ILookup<ISymbol, INamedTypeSymbol>> _byBase, _byInterface;

    public DerivedTypes(IAssemblySymbol home)
    {
        _home = home;
        _byBase = new(() => Index(Bases));
        _byInterface = new(() => Index(static type => type.AllInterfaces));
    }

    /// <summary>The types with values, not generic, that generated code can name and that stand for a type.</summary>
    public IReadOnlyList<INamedTypeSymbol> Of(INamedTypeSymbol type)
    {
        ILookup<ISymbol, INamedTypeSymbol> index = type.TypeKind == TypeKind.Interface ? _byInterface.Value : _byBase.Value;
        return [.. index[type.OriginalDefinition].Where(one => UnionParser.DerivesFrom(one, type) && Visibility.CanBeNamed(one, _home))];
    }

    /// <summary>What a fix is told of types.</summary>
    public static ImmutableDictionary<string, string?> PropertiesOf(IReadOnlyList<INamedTypeSymbol> types) => types.Count == 0
        ? ImmutableDictionary<string, string?>.Empty
        : ImmutableDictionary<string, string?>.Empty.Add(PayloadFinding.DerivedTypes, string.Join("|", types.Select(DocumentationCommentId.CreateDeclarationId)));

    private static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type.BaseType; current is { SpecialType: SpecialType.None }; current = current.BaseType) yield return current;
    }

    private ILookup<ISymbol, INamedTypeSymbol> Index(Func<INamedTypeSymbol, IEnumerable<INamedTypeSymbol>> bases) => AssemblyTypes.Of(_home)
        .Where(static type => type is { TypeKind: TypeKind.Class or TypeKind.Struct, IsAbstract: false, IsStatic: false, IsGenericType: false })
        .SelectMany(type => bases(type).Select(one => (Base: (ISymbol)one.OriginalDefinition, Type: type)))
        .Distinct()
        .ToLookup(static pair => pair.Base, static pair => pair.Type, SymbolEqualityComparer.Default);
}
