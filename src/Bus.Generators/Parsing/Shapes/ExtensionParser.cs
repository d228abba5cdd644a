using Bus.Generators.Model.Shapes;
using Microsoft.CodeAnalysis;

namespace Bus.Generators.Parsing.Shapes;

/// <summary>Reads the property that takes members which nobody else knows.</summary>
internal static class ExtensionParser
{
    private const string NodeCodec = "global::Bus.Codecs.NullableReferenceCodec<global::System.Text.Json.Nodes.JsonNode, global::Bus.Codecs.JsonNodeCodec>";

    /// <summary>What it is, or null when it is no dictionary of JSON values.</summary>
    public static ExtensionDataModel? Parse(INamedTypeSymbol owner, ISymbol member, ITypeSymbol type, RestoreKind restore, ShapeParser shapes)
    {
        if (member is not IPropertySymbol) return null;
        if (ClassAndCodec(type, shapes) is not var (made, codec)) return null;
        // A node has one parent: those that were read cannot be moved to an object that is there already. And what is null cannot be filled.
        if (restore == RestoreKind.None && (codec == NodeCodec || type.AllowsNull())) return null;
        return new(member.Escaped(), made, codec, restore, new(UnionParser.DiscriminatorsOver(owner)));
    }

    private static (string Class, string Codec)? ClassAndCodec(ITypeSymbol type, ShapeParser shapes)
    {
        if (type.Is("System.Text.Json.Nodes.JsonObject")) return (type.PlainFullName(), NodeCodec);
        bool isDictionary = type is INamedTypeSymbol { TypeArguments: [{ SpecialType: SpecialType.System_String }, var value] } && value.Is("System.Text.Json.JsonElement")
            && (type.Is("System.Collections.Generic.Dictionary<TKey, TValue>") || type.Is("System.Collections.Generic.IDictionary<TKey, TValue>"));
        if (!isDictionary) return null;
        ITypeSymbol element = ((INamedTypeSymbol)type).TypeArguments[1];
        return ($"global::System.Collections.Generic.Dictionary<string, {element.FullName()}>", shapes.Use(element).Codec);
    }
}
