using Bus.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Bus.Generators.Parsing.Shapes;

/// <summary>What <c>[JsonDerivedType]</c> and <c>[JsonPolymorphic]</c> ask for in vain, as the end of a sentence about the base.</summary>
internal static class UnionProblems
{
    /// <summary>Why values of a type that a base names do not come back as such, or null.</summary>
    public static Problem? Of(INamedTypeSymbol type, ITypeSymbol listed, object? discriminator, IAssemblySymbol home)
    {
        if (listed.TypeKind == TypeKind.Error) return null;
        string name = listed.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
        if (listed is not INamedTypeSymbol derived || !IsOfItsKind(derived, type)) return Named(name, "does not derive from it");
        // Whether a base can be made itself, what is wrong with it says.
        if (SymbolEqualityComparer.Default.Equals(derived, type)) return derived.IsAbstract ? Named(name, "is abstract and has no values") : null;
        if (derived.IsUnboundGenericType) return Named(name, "leaves its type arguments open");
        if (derived.IsAbstract) return Named(name, "is abstract and has no values");
        if (!Visibility.CanBeNamed(derived, home)) return Named(name, "generated code cannot see: make it, and all that it is nested in, public or internal, and not file-local");
        return discriminator is null && UnionParser.DerivesFrom(derived, type) ? Named(name, "comes back as another type: name it by a second argument") : null;
    }

    /// <summary>A type that is named again.</summary>
    public static Problem? Twice(ITypeSymbol listed)
        => listed.TypeKind == TypeKind.Error ? null : new(RuleIds.DerivedType, $"has two [JsonDerivedType] of {listed.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}: one type travels by one name");

    /// <summary>What a base asks for where a type is not named, and does not get; or null.</summary>
    public static Problem? Fallback(INamedTypeSymbol type)
        => type.Attribute(KnownNames.JsonPolymorphicAttribute)?.NamedArguments.FirstOrDefault(static argument =>
                argument is { Key: "UnknownDerivedTypeHandling", Value.Value: not 0 } or { Key: "IgnoreUnrecognizedTypeDiscriminators", Value.Value: true }) is { Key: { } setting }
            ? new(RuleIds.DerivedType, $"has a [JsonPolymorphic] with {setting}, but a type that is not named is always refused: name each type with [JsonDerivedType], and take the setting away")
            : null;

    private static Problem Named(string name, string text) => new(RuleIds.DerivedType, $"has a [JsonDerivedType] of {name}, which {text}");

    // The base may be one closed type of several, of which the attributes name the types all together.
    private static bool IsOfItsKind(INamedTypeSymbol derived, INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = derived.OriginalDefinition; current is not null; current = current.BaseType)
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, type.OriginalDefinition)) return true;
        return derived.OriginalDefinition.AllInterfaces.Any(one => SymbolEqualityComparer.Default.Equals(one.OriginalDefinition, type.OriginalDefinition));
    }
}
