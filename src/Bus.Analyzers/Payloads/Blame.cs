using Bus.Generators.Parsing.Shapes;
using Microsoft.CodeAnalysis;

namespace Bus.Analyzers.Payloads;

/// <summary>Finds the symbols that a problem is about.</summary>
internal static class Blame
{
    /// <summary>The member or the constructor's parameter that a problem names, or null.</summary>
    public static ISymbol? Of(PayloadProblem problem)
    {
        if (problem.Problem.Member is not { } name || problem.Type is not INamedTypeSymbol { IsTupleType: false } type) return null;
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
            if (Member(current, name) is { } member) return member;
        foreach (INamedTypeSymbol one in type.AllInterfaces)
            if (Member(one, name) is { } member) return member;
        return type.InstanceConstructors.SelectMany(static constructor => constructor.Parameters).FirstOrDefault(parameter => parameter.Name == name);
    }

    /// <summary>Whether a member's type holds a type as it is declared: a type parameter does not name what stands for it.</summary>
    public static bool Names(ISymbol member, ITypeSymbol type) => member.OriginalDefinition switch
    {
        IPropertySymbol property => Names(property.Type, type),
        IFieldSymbol field => Names(field.Type, type),
        IParameterSymbol parameter => Names(parameter.Type, type),
        IMethodSymbol method => Names(method.ReturnType, type),
        _ => false,
    };

    private static bool Names(ITypeSymbol within, ITypeSymbol type)
    {
        if (SymbolEqualityComparer.Default.Equals(within.OriginalDefinition, type.OriginalDefinition)) return true;
        return within switch
        {
            IArrayTypeSymbol array => (type is IArrayTypeSymbol other && array.Rank > 1 && array.Rank == other.Rank) || Names(array.ElementType, type),
            IPointerTypeSymbol => type is IPointerTypeSymbol,
            INamedTypeSymbol named => named.TypeArguments.Any(argument => Names(argument, type)) || (named.ContainingType is { } outer && Names(outer, type)),
            _ => false,
        };
    }

    private static ISymbol? Member(INamedTypeSymbol type, string name) => type.GetMembers(name).FirstOrDefault(static member => member is IPropertySymbol or IFieldSymbol);
}
