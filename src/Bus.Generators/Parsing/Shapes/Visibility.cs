using Microsoft.CodeAnalysis;

namespace Bus.Generators.Parsing.Shapes;

/// <summary>What generated code, which stands outside of every type, may name.</summary>
internal static class Visibility
{
    /// <summary>Whether it may write a type's name, with all that the name holds.</summary>
    public static bool CanBeNamed(ITypeSymbol type, IAssemblySymbol home) => FindUnseen(type, home) is null;

    /// <summary>The type within a type's name that it may not write, or null.</summary>
    public static ITypeSymbol? FindUnseen(ITypeSymbol type, IAssemblySymbol home)
    {
        if (type is IArrayTypeSymbol array) return FindUnseen(array.ElementType, home);
        if (type is not INamedTypeSymbol named) return type is ITypeParameterSymbol ? null : type;
        if (named.IsTupleType) return named.TupleElements.Select(element => FindUnseen(element.Type, home)).FirstOrDefault(static unseen => unseen is not null);
        for (INamedTypeSymbol? current = named; current is not null; current = current.ContainingType)
        {
            if (!IsSeen(current, home) || current.IsFileLocal || current.IsRefLikeType) return current;
            foreach (ITypeSymbol argument in current.TypeArguments)
                if (FindUnseen(argument, home) is { } unseen) return unseen;
        }
        return null;
    }

    /// <summary>Whether it may use a member or a type by itself.</summary>
    public static bool IsSeen(ISymbol symbol, IAssemblySymbol home) => symbol.DeclaredAccessibility switch
    {
        Accessibility.Public => true,
        Accessibility.Internal or Accessibility.ProtectedOrInternal => SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, home),
        _ => false,
    };
}
