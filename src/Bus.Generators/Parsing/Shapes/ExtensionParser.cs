using Bus.Generators.Model.Shapes;
using Microsoft.CodeAnalysis;

namespace Bus.Generators.Parsing.Shapes;

/// <summary>Reads the property that takes members which nobody else knows.</summary>
internal static class ExtensionParser
{
    /// <summary>What it is, or null when it is no dictionary of JSON elements that could be set.</summary>
    public static ExtensionDataModel? Parse(INamedTypeSymbol owner, ISymbol member, ITypeSymbol type, ShapeParser shapes)
    {
        if (member is not IPropertySymbol { SetMethod: { DeclaredAccessibility: Accessibility.Public } setter }) return null;
        bool isDictionary = type is INamedTypeSymbol { TypeArguments: [{ SpecialType: SpecialType.System_String }, var value] } && value.Is("System.Text.Json.JsonElement")
            && (type.Is("System.Collections.Generic.Dictionary<TKey, TValue>") || type.Is("System.Collections.Generic.IDictionary<TKey, TValue>"));
        if (!isDictionary) return null;
        ITypeSymbol element = ((INamedTypeSymbol)type).TypeArguments[1];
        return new(member.Escaped(), $"global::System.Collections.Generic.Dictionary<string, {element.FullName()}>", shapes.Use(element).Codec, setter.IsInitOnly, new(Discriminators(owner)));
    }

    private static IEnumerable<string> Discriminators(INamedTypeSymbol owner)
    {
        List<INamedTypeSymbol> bases = [.. owner.AllInterfaces];
        for (INamedTypeSymbol? current = owner; current is not null; current = current.BaseType) bases.Add(current);
        return bases.Where(static type => type.Attribute(KnownNames.JsonDerivedTypeAttribute) is not null).Select(UnionParser.DiscriminatorOf).Distinct().OrderBy(static name => name, StringComparer.Ordinal);
    }
}
