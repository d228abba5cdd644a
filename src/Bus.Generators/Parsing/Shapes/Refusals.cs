using Bus.Generators.Model.Shapes;
using Microsoft.CodeAnalysis;

namespace Bus.Generators.Parsing.Shapes;

/// <summary>Types that cannot travel, and why.</summary>
internal static class Refusals
{
    public const string Grows = "contains itself of ever longer types";
    public const string OneElement = "is a tuple of fewer than two elements: use the element's own type";
    public const string Dimensions = "is an array of several dimensions: use an array of arrays";
    public const string Large = "is a struct of more than 4 KB, of which values within values would exhaust a thread's stack: make it a class";
    public const string Keys = "has keys that cannot be names: use text, whole numbers, enums, GUIDs, dates or times";
    public const string Converter = "has a [JsonConverter] that cannot be used: it has to be a class that derives from JsonConverter of the type and has a constructor that can be seen, takes nothing and requires nothing";

    private const string Other = "is none of the types that travel: use another, or wrap it in a type of yours that has a [JsonConverter]";

    public static RefusedShape Make(ITypeSymbol type, string identifier, string problem) => new()
    {
        Type = type.PlainFullName(),
        Identifier = identifier,
        Title = type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat),
        IsReference = type.IsReferenceType,
        Summary = null,
        Problem = problem,
    };

    /// <summary>Why a type that has a form of its own, which nobody here knows, cannot travel.</summary>
    public static string Of(ITypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Delegate } => "is a delegate, and code does not travel",
        { SpecialType: SpecialType.System_Object } => "says nothing about its values: use JsonElement for any value, or a base type with [JsonDerivedType]",
        _ when type.AllInterfaces.Any(static one => one.SpecialType == SpecialType.System_Collections_IEnumerable)
            => "is a collection of a kind that does not travel: use an array, a list, a set or a dictionary, or give it a [JsonConverter]",
        _ => Other,
    };
}
