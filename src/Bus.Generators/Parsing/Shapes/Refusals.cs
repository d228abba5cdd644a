using Bus.Generators.Model;
using Bus.Generators.Model.Shapes;
using Microsoft.CodeAnalysis;

namespace Bus.Generators.Parsing.Shapes;

/// <summary>Types that cannot travel, and why.</summary>
internal static class Refusals
{
    public static readonly Problem Grows = new(RuleIds.UnsupportedType, "contains itself of ever longer types");
    public static readonly Problem Unseen = new(RuleIds.UnsupportedType, "cannot be named by generated code: make it, and all that it is nested in, public or internal, and not file-local");
    public static readonly Problem OneElement = new(RuleIds.UnsupportedType, "is a tuple of fewer than two elements: use the element's own type");
    public static readonly Problem Dimensions = new(RuleIds.UnsupportedType, "is an array of several dimensions: use an array of arrays");
    public static readonly Problem Large = new(RuleIds.UnsupportedType, "is a struct of more than 4 KB, of which values within values would exhaust a thread's stack: make it a class");
    public static readonly Problem Keys = new(RuleIds.UnsupportedType, "has keys that cannot be names: use text, whole numbers, enums, GUIDs, dates or times");
    public static readonly Problem Converter = new(RuleIds.Converter, "has a [JsonConverter] that cannot be used: it has to be a class that derives from JsonConverter of the type and has a constructor that can be seen, takes nothing and requires nothing");

    /// <summary>A type with an attribute of the user's own, of which only an instance could say what the converter is.</summary>
    public static Problem OfMaker(INamedTypeSymbol attribute)
        => new(RuleIds.Converter, $"has [{attribute.Name}], which derives from JsonConverterAttribute and makes its converter at run time: name the converter with a plain [JsonConverter(typeof(…))]");

    /// <summary>No refusal: it travels, and may not come back as it was.</summary>
    public static readonly Problem Drifts = new(RuleIds.DriftingValue, "has a kind that not every format carries, so one moment may come back as another");

    private static readonly Problem Other = new(RuleIds.UnsupportedType, "is none of the types that travel: use another, or wrap it in a type of yours that has a [JsonConverter]");

    public static RefusedShape Make(ITypeSymbol type, string identifier, Problem problem) => new()
    {
        Type = type.PlainFullName(),
        Identifier = identifier,
        Title = type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat),
        IsReference = type.IsReferenceType,
        Summary = null,
        Problem = problem,
    };

    /// <summary>Why generated code cannot name a type.</summary>
    public static Problem OfUnseen(ITypeSymbol type) => type.TypeKind is TypeKind.Dynamic or TypeKind.Pointer or TypeKind.FunctionPointer ? Of(type) : Unseen;

    /// <summary>Why a type that has a form of its own, which nobody here knows, cannot travel.</summary>
    public static Problem Of(ITypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Delegate } => new(RuleIds.UnsupportedType, "is a delegate, and code does not travel"),
        { TypeKind: TypeKind.Pointer or TypeKind.FunctionPointer } => new(RuleIds.UnsupportedType, "is a pointer, and memory does not travel"),
        { SpecialType: SpecialType.System_Object } or { TypeKind: TypeKind.Dynamic } => new(RuleIds.AnyValue, "says nothing about its values: use JsonElement for any value, or a base type with [JsonDerivedType]"),
        _ when type.Is(KnownNames.CancellationToken)
            => new(RuleIds.UnsupportedType, "is a sign within one process: take a CancellationToken, without '?', as a parameter of the call, and the caller's reaches the service"),
        _ when type.AllInterfaces.Any(static one => one.SpecialType == SpecialType.System_Collections_IEnumerable)
            => new(RuleIds.UnsupportedType, "is a collection of a kind that does not travel: use an array, a list, a set or a dictionary, or give it a [JsonConverter]"),
        _ => Other,
    };
}
