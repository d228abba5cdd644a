using Bus.Generators.Model.Shapes;
using Bus.Generators.Parsing.Shapes;
using Microsoft.CodeAnalysis;

namespace Bus.Analyzers.Payloads;

/// <summary>Finds types whose values would be taken for those of their base.</summary>
internal static class UnlistedTypes
{
    /// <summary>Each base with the types that it should name, and what becomes of their values.</summary>
    public static IEnumerable<(INamedTypeSymbol Base, IReadOnlyList<INamedTypeSymbol> Missing, string Text)> Of(ShapeParser shapes, DerivedTypes derived)
    {
        foreach (INamedTypeSymbol type in shapes.Uses)
        {
            if (type.IsSealed || type.TypeKind is not (TypeKind.Class or TypeKind.Interface) || shapes.ObjectOf(type) is not { } shape) continue;
            bool isUnion = shape.Union is not null;
            // An abstract type without a list is another rule's.
            if (!isUnion && type.IsAbstract) continue;
            ISymbol[] listed = [.. UnionParser.Listed(type)];
            INamedTypeSymbol[] missing = [.. derived.Of(type).Where(one => isUnion ? !listed.Contains(one, SymbolEqualityComparer.Default) : shapes.ObjectOf(one) is null)];
            if (missing.Length == 0) continue;
            string names = string.Join(", ", missing.Select(PayloadText.NameOf));
            yield return (type, missing, isUnion
                ? $"values of {names} are refused, for [JsonDerivedType] on {PayloadText.NameOf(type)} does not name {(missing.Length > 1 ? "them" : "it")}"
                : $"values of {names} travel as {PayloadText.NameOf(type)}, without members of their own");
        }
    }
}
