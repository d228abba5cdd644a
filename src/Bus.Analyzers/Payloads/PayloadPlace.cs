using Bus.Generators.Parsing.Shapes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bus.Analyzers.Payloads;

/// <summary>Where a finding stands.</summary>
/// <param name="Location">The place in source.</param>
/// <param name="Owner">The type that it is part of.</param>
/// <param name="Blamed">What stands there.</param>
internal sealed record PayloadPlace(Location Location, INamedTypeSymbol Owner, ISymbol Blamed)
{
    /// <summary>The place of a symbol in the compilation's own source, or null when it comes from elsewhere.</summary>
    public static PayloadPlace? Of(ISymbol symbol, Compilation compilation)
    {
        ISymbol original = symbol.OriginalDefinition;
        Location? location = original is IMethodSymbol method ? ReturnTypeOf(method) : original.PlaceInSource();
        INamedTypeSymbol? owner = original as INamedTypeSymbol ?? original.ContainingType;
        // Another project's source is seen as source, too.
        return location?.SourceTree is { } tree && owner is not null && compilation.ContainsSyntaxTree(tree) ? new(location, owner, original) : null;
    }

    /// <summary>The member or the parameter that a problem names, else the type itself when it is the user's own, else the innermost member that names the type.</summary>
    public static PayloadPlace? Of(PayloadProblem problem, Compilation compilation)
    {
        if (Blame.Of(problem) is { } blamed && Of(blamed, compilation) is { } place) return place;
        // A delegate or a tuple is as it should be: it is not for a payload.
        if (problem.Type is INamedTypeSymbol { IsTupleType: false, TypeKind: not TypeKind.Delegate } && Of(problem.Type, compilation) is { } declaration) return declaration;
        return Naming(problem, compilation);
    }

    /// <summary>The innermost member in whose type the type stands, or null when that is another assembly's.</summary>
    public static PayloadPlace? OfUse(PayloadProblem problem, Compilation compilation)
        => problem.Path.LastOrDefault(member => Blame.Names(member, problem.Type)) is { } member ? Of(member, compilation) : null;

    private static PayloadPlace? Naming(PayloadProblem problem, Compilation compilation)
    {
        bool isNamed = false;
        foreach (ISymbol member in problem.Path.Reverse())
        {
            isNamed |= Blame.Names(member, problem.Type);
            if (isNamed && Of(member, compilation) is { } place) return place;
        }
        return null;
    }

    private static Location? ReturnTypeOf(IMethodSymbol method)
        => method.PlaceInSource() is not { } name ? null
            : method.DeclaringSyntaxReferences is [var reference, ..] && reference.GetSyntax() is MethodDeclarationSyntax declaration ? declaration.ReturnType.GetLocation() : name;
}
