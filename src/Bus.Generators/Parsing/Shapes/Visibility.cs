using Microsoft.CodeAnalysis;

namespace Bus.Generators.Parsing.Shapes;

/// <summary>What generated code, which stands outside of every type, may name.</summary>
internal static class Visibility
{
    /// <summary>Whether it may write a type's name, with all that the name holds.</summary>
    public static bool CanBeNamed(ITypeSymbol type, IAssemblySymbol home)
    {
        if (type is IArrayTypeSymbol array) return CanBeNamed(array.ElementType, home);
        if (type is not INamedTypeSymbol named) return type is ITypeParameterSymbol;
        if (named.IsTupleType) return named.TupleElements.All(element => CanBeNamed(element.Type, home));
        for (INamedTypeSymbol? current = named; current is not null; current = current.ContainingType)
        {
            if (!IsSeen(current, home) || current.IsFileLocal || current.IsRefLikeType) return false;
            if (!current.TypeArguments.All(argument => CanBeNamed(argument, home))) return false;
        }
        return true;
    }

    /// <summary>Whether it may use a member or a type by itself.</summary>
    public static bool IsSeen(ISymbol symbol, IAssemblySymbol home) => symbol.DeclaredAccessibility switch
    {
        Accessibility.Public => true,
        Accessibility.Internal or Accessibility.ProtectedOrInternal => SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, home),
        _ => false,
    };
}
