using Bus.Generators.Model;
using Bus.Generators.Model.Shapes;
using Microsoft.CodeAnalysis;

namespace Bus.Generators.Parsing.Shapes;

/// <summary>Reads which types stand for their base on the wire.</summary>
internal static class UnionParser
{
    private const string DefaultDiscriminator = "$type";

    /// <summary>The types, or null when the type stands for itself alone.</summary>
    public static UnionModel? Parse(INamedTypeSymbol type, string identifier, bool canBeMade, ShapeParser shapes)
    {
        List<(int Depth, UnionCaseModel Case)> cases = [];
        HashSet<ITypeSymbol> seen = new(SymbolEqualityComparer.Default);
        foreach (TypedConstant[] arguments in Lists(type))
        {
            if (arguments[0].Value is not ITypeSymbol listed) continue;
            object? discriminator = arguments.Length > 1 ? arguments[1].Value : null;
            if ((seen.Add(listed) ? UnionProblems.Of(type, listed, discriminator, shapes.Home) : UnionProblems.Twice(listed)) is { } odd) shapes.Note(type, odd);
            if (listed is not INamedTypeSymbol derived) continue;
            bool isItself = SymbolEqualityComparer.Default.Equals(derived, type);
            if (isItself ? !canBeMade : derived.IsAbstract || !DerivesFrom(derived, type)) continue;
            if ((isItself ? identifier : shapes.Shape(derived)) is not { } found) continue;
            cases.Add((Depth(derived), new(derived.PlainFullName(), found, discriminator as string, discriminator as int?)));
        }
        if (UnionProblems.Fallback(type) is { } fallback) shapes.Note(type, fallback);
        if (cases.Count == 0) return null;
        return new(DiscriminatorOf(type), new EquatableArray<UnionCaseModel>(cases.OrderByDescending(static item => item.Depth).Select(static item => item.Case)));
    }

    /// <summary>Why a base cannot travel, or null.</summary>
    public static Problem? ProblemOf(UnionModel? union)
    {
        if (union is null) return null;
        if (!WireNames.IsText(union.Discriminator)) return new(RuleIds.DerivedType, "tells its types by a member whose name is no text");
        HashSet<string> texts = [];
        HashSet<int> numbers = [];
        foreach (UnionCaseModel one in union.Cases)
        {
            if (one.Text is { } text && !WireNames.IsText(text)) return new(RuleIds.DerivedType, "names a derived type by what is no text");
            if (one.Text is { } name ? !texts.Add(name) : one.Number is { } number && !numbers.Add(number))
                return new(RuleIds.DerivedType, $"has two derived types called {one.Text ?? one.Number!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)}: give each [JsonDerivedType] a name of its own");
        }
        return null;
    }

    /// <summary>The types that a base names itself.</summary>
    public static IEnumerable<ITypeSymbol> Listed(INamedTypeSymbol type) => Lists(type).Select(static arguments => arguments[0].Value).OfType<ITypeSymbol>();

    /// <summary>The name of the member that tells the type.</summary>
    public static string DiscriminatorOf(INamedTypeSymbol type)
    {
        if (type.Attribute(KnownNames.JsonPolymorphicAttribute) is { } polymorphic)
            foreach (KeyValuePair<string, TypedConstant> argument in polymorphic.NamedArguments)
                if (argument is { Key: "TypeDiscriminatorPropertyName", Value.Value: string { Length: > 0 } text }) return text;
        return DefaultDiscriminator;
    }

    /// <summary>The names of the members that tell a type for itself and for its bases.</summary>
    public static IEnumerable<string> DiscriminatorsOver(INamedTypeSymbol type)
    {
        List<INamedTypeSymbol> bases = [.. type.AllInterfaces];
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType) bases.Add(current);
        return bases.Where(static type => type.Attribute(KnownNames.JsonDerivedTypeAttribute) is not null).Select(DiscriminatorOf).Distinct().OrderBy(static name => name, StringComparer.Ordinal);
    }

    /// <summary>Whether values of a type are values of another. On a generic type, the attribute names the types that derive from one of its closed types, and not from the others.</summary>
    public static bool DerivesFrom(INamedTypeSymbol derived, INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = derived.BaseType; current is not null; current = current.BaseType)
            if (SymbolEqualityComparer.Default.Equals(current, type)) return true;
        return derived.AllInterfaces.Contains(type, SymbolEqualityComparer.Default);
    }

    private static IEnumerable<TypedConstant[]> Lists(INamedTypeSymbol type)
    {
        foreach (AttributeData attribute in type.GetAttributes())
            if (attribute.AttributeClass?.ToDisplayString() == KnownNames.JsonDerivedTypeAttribute && attribute.ConstructorArguments is [_, ..] arguments) yield return [.. arguments];
    }

    private static int Depth(INamedTypeSymbol type)
    {
        int depth = 0;
        for (INamedTypeSymbol? current = type.BaseType; current is not null; current = current.BaseType) depth++;
        return depth;
    }
}
