using Microsoft.CodeAnalysis;

namespace Bus.Generators.Parsing.Shapes;

/// <summary>Finds the constructor that makes a type's values.</summary>
internal static class ConstructorParser
{
    /// <summary>
    /// The one with <c>[JsonConstructor]</c>, else the only public one, else the public one without parameters; a struct's own before the one that
    /// every struct has. Null when there is none to choose.
    /// </summary>
    public static IMethodSymbol? Choose(INamedTypeSymbol type, IAssemblySymbol home)
    {
        if (type.IsAbstract || type.TypeKind == TypeKind.Interface) return null;
        IMethodSymbol[] all = [.. type.InstanceConstructors.Where(constructor => !IsCopy(constructor, type))];
        if (Array.Find(all, static constructor => constructor.Attribute(KnownNames.JsonConstructorAttribute) is not null) is { } marked)
            return marked.DeclaredAccessibility == Accessibility.Public || IsInternalOf(marked, home) ? marked : null;
        IMethodSymbol[] open = [.. all.Where(static constructor => constructor.DeclaredAccessibility == Accessibility.Public)];
        IMethodSymbol[] written = [.. open.Where(static constructor => !constructor.IsImplicitlyDeclared || !constructor.Parameters.IsEmpty)];
        if (written.Length == 1) return written[0];
        return Array.Find(open, static constructor => constructor.Parameters.IsEmpty);
    }

    private static bool IsCopy(IMethodSymbol constructor, INamedTypeSymbol type)
        => type.IsRecord && constructor.Parameters.Length == 1 && SymbolEqualityComparer.Default.Equals(constructor.Parameters[0].Type, type);

    private static bool IsInternalOf(IMethodSymbol constructor, IAssemblySymbol home)
        => constructor.DeclaredAccessibility is Accessibility.Internal or Accessibility.ProtectedOrInternal
            && SymbolEqualityComparer.Default.Equals(constructor.ContainingAssembly, home);
}
