using Bus.Generators.Model.Shapes;
using Microsoft.CodeAnalysis;

namespace Bus.Generators.Parsing.Shapes;

/// <summary>What makes a type's members unfit to travel, as the end of a sentence about the type.</summary>
internal static class MemberProblems
{
    public static string ExtensionData(ISymbol member)
        => $"has [JsonExtensionData] on '{member.Name}', which is neither a dictionary of string and JsonElement nor a JsonObject that can be set";

    public static string Ambiguous(ISymbol member) => $"has two members '{member.Name}' from different interfaces: declare it itself, with 'new'";

    /// <summary>A converter on one member, or null. Those of enums' names say what their codec does anyway.</summary>
    public static string? Converter(ISymbol member, ITypeSymbol type)
    {
        if (member.Attribute(KnownNames.JsonConverterAttribute) is not { } attribute) return null;
        bool isEnum = (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var value] } ? value : type).TypeKind == TypeKind.Enum;
        return isEnum && attribute.ConstructorArguments is [{ Value: INamedTypeSymbol { Name: "JsonStringEnumConverter" } }]
            ? null
            : $"has a [JsonConverter] on its member '{member.Name}': put it on the member's type";
    }

    /// <summary>Two members with one name on the bus, or null.</summary>
    public static string? Names(IEnumerable<MemberModel> members, IReadOnlyList<string> discriminators)
    {
        HashSet<string> seen = [.. discriminators];
        foreach (MemberModel member in members)
            if (member.BusName.Length > 0 && !seen.Add(member.BusName))
                return discriminators.Contains(member.BusName)
                    ? $"has a member '{member.BusName}' beside that which tells its type: rename one of them"
                    : $"has two members '{member.BusName}' on the bus: rename one of them with [JsonPropertyName]";
        return null;
    }
}
