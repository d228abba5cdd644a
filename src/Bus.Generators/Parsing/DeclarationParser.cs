using Bus.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bus.Generators.Parsing;

/// <summary>Reads how a type is declared, so that generated code can add to it.</summary>
internal static class DeclarationParser
{
    public static TypeDeclarationModel Parse(INamedTypeSymbol type)
    {
        List<string> containers = [];
        for (INamedTypeSymbol? outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
            containers.Insert(0, HeaderOf(outer));
        return new TypeDeclarationModel
        {
            Namespace = type.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString() : "",
            Containers = new(containers),
            Header = HeaderOf(type),
            Name = type.Escaped(),
            Self = SelfOf(type),
            FullName = type.WithNullableAnnotation(NullableAnnotation.None).FullName(),
            IsPublic = AreAll(type, static accessibility => accessibility == Accessibility.Public),
            IsAbstract = type.IsAbstract,
            IsAccessible = !IsFileLocal(type) && AreAll(type, static accessibility =>
                accessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal),
        };
    }

    /// <summary>Whether the type and all it is nested in are partial and not generic, so that generated code can add to them.</summary>
    public static bool CanBeExtended(INamedTypeSymbol type, bool allowTypeParameters, CancellationToken cancellationToken)
        => ObstacleOf(type, allowTypeParameters, cancellationToken) is null;

    /// <summary>What keeps generated code from adding to a type, or null. What no modifier can mend is told first.</summary>
    public static DeclarationObstacle? ObstacleOf(INamedTypeSymbol type, bool allowTypeParameters, CancellationToken cancellationToken)
    {
        if (IsFileLocal(type)) return new(type, "is local to its file");
        DeclarationObstacle? unextended = null;
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            if (!allowTypeParameters && current.IsGenericType)
                return new(current, current.Arity == 0 || !SymbolEqualityComparer.Default.Equals(current, type) ? "is nested in a generic type" : "has type parameters");
            if (!IsPartial(current, cancellationToken)) unextended ??= new(current, Text: null);
        }
        return unextended;
    }

    /// <summary>Whether an attribute of the assembly can name the type.</summary>
    public static bool CanBeNamedInAttributes(INamedTypeSymbol type) => !IsFileLocal(type) && !type.TypeArguments.Any(static argument => argument is ITypeParameterSymbol)
        && AreAll(type, static accessibility => accessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal);

    private static bool IsPartial(INamedTypeSymbol type, CancellationToken cancellationToken)
        => type.DeclaringSyntaxReferences.Any(reference =>
            reference.GetSyntax(cancellationToken) is TypeDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword));

    private static bool IsFileLocal(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
            if (current.IsFileLocal) return true;
        return false;
    }

    private static bool AreAll(INamedTypeSymbol type, Func<Accessibility, bool> matches)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
            if (!matches(current.DeclaredAccessibility)) return false;
        return true;
    }

    private static string HeaderOf(INamedTypeSymbol type)
    {
        string kind = type switch
        {
            { TypeKind: TypeKind.Interface } => "interface",
            { TypeKind: TypeKind.Struct, IsRecord: true } => "record struct",
            { TypeKind: TypeKind.Struct } => "struct",
            { IsRecord: true } => "record",
            _ => "class",
        };
        return $"partial {kind} {SelfOf(type)}";
    }

    private static string SelfOf(INamedTypeSymbol type) => type.TypeParameters.IsEmpty
        ? type.Escaped()
        : $"{type.Escaped()}<{string.Join(", ", type.TypeParameters.Select(static parameter => parameter.Name))}>";
}
