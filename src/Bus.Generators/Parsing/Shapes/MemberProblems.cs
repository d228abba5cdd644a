using Bus.Generators.Model;
using Bus.Generators.Model.Shapes;
using Microsoft.CodeAnalysis;

namespace Bus.Generators.Parsing.Shapes;

/// <summary>What makes a type's members unfit to travel, as the end of a sentence about the type.</summary>
internal static class MemberProblems
{
    public static Problem ExtensionData(ISymbol member)
        => Of(RuleIds.UnusableMember, member, $"has [JsonExtensionData] on '{member.Name}', which is neither a dictionary of string and JsonElement nor a JsonObject that can be set");

    public static Problem SecondExtension(ISymbol member)
        => Of(RuleIds.UnusableMember, member, $"has [JsonExtensionData] on '{member.Name}' and on another member: what nobody knows goes to one");

    public static Problem Ambiguous(ISymbol member)
        => new(RuleIds.UnusableMember, $"has two members '{member.Name}' from different interfaces: declare it itself, with 'new'");

    public static Problem Covered(ISymbol member, ISymbol hiding)
        => Of(RuleIds.UnusableMember, hiding, $"hides '{member.ContainingType.Name}.{member.Name}', which travels, by a member that does not: rename one of them");

    /// <summary>A converter on one member, or null. Those of enums' names say what their codec does anyway.</summary>
    public static Problem? Converter(ISymbol member, ITypeSymbol type)
    {
        if (member.ConverterMaker() is { } maker)
            return Of(RuleIds.Converter, member, $"has [{maker.Name}] on its member '{member.Name}', which derives from JsonConverterAttribute and makes its converter at run time: put a plain [JsonConverter] on the member's type");
        if (member.Attribute(KnownNames.JsonConverterAttribute) is not { } attribute) return null;
        bool isEnum = (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var value] } ? value : type).TypeKind == TypeKind.Enum;
        return isEnum && attribute.ConstructorArguments is [{ Value: INamedTypeSymbol { Name: "JsonStringEnumConverter" } }]
            ? null
            : Of(RuleIds.Converter, member, $"has a [JsonConverter] on its member '{member.Name}': put it on the member's type");
    }

    public static Problem Hidden(ISymbol member)
        => Of(RuleIds.UnusableMember, member, $"has [JsonInclude] on '{member.Name}', which generated code cannot see: make it public or internal");

    /// <summary>A member that is included and could not be read back, because its setter cannot be seen; or one that is dynamic. Null else.</summary>
    public static Problem? Invisible(ISymbol member, IAssemblySymbol home) => member switch
    {
        IPropertySymbol { Type.TypeKind: TypeKind.Dynamic } or IFieldSymbol { Type.TypeKind: TypeKind.Dynamic } =>
            Of(RuleIds.AnyValue, member, $"has a member '{member.Name}' that is dynamic: use JsonElement for any value"),
        IPropertySymbol { SetMethod: { } setter } when member.Attribute(KnownNames.JsonIncludeAttribute) is not null && !Visibility.IsSeen(setter, home)
            => Of(RuleIds.UnusableMember, member, $"has [JsonInclude] on '{member.Name}', whose setter generated code cannot see: make it public, or internal in the contract's own assembly"),
        _ => null,
    };

    /// <summary>Members that take more of the stack, at every level, than there may be; or null.</summary>
    public static Problem? Size(int bytes)
        => bytes > StackSize.LargestObject ? new(RuleIds.UnsupportedType, "has members that take more than 16 KB on a thread's stack: make those that are large structs classes, or divide it") : null;

    /// <summary>Members with one name on the bus, or with one that cannot be written.</summary>
    public static IEnumerable<Problem> Names(IReadOnlyList<MemberModel> members, IReadOnlyList<string> discriminators)
    {
        HashSet<string> seen = [.. discriminators];
        foreach (MemberModel odd in members.Where(static member => !WireNames.IsText(member.BusName)))
            yield return new(RuleIds.UnusableMember, $"has a member '{odd.Name}' whose name on the bus is no text") { Member = odd.Name.TrimStart('@') };
        foreach (MemberModel member in members)
            if (member.BusName.Length > 0 && !seen.Add(member.BusName))
                yield return new(RuleIds.DuplicateMember, discriminators.Contains(member.BusName)
                    ? $"has a member '{member.BusName}' beside that which tells its type: rename one of them"
                    : $"has two members '{member.BusName}' on the bus: rename one of them with [JsonPropertyName]") { Member = member.Name.TrimStart('@') };
    }

    private static Problem Of(string rule, ISymbol member, string text) => new(rule, text) { Member = member.Name };
}
