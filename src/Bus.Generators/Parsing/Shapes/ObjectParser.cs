using Bus.Generators.Model;
using Bus.Generators.Model.Shapes;
using Microsoft.CodeAnalysis;

namespace Bus.Generators.Parsing.Shapes;

/// <summary>Reads a type with members.</summary>
internal static class ObjectParser
{
    /// <summary>The shape before its members are known.</summary>
    public static ObjectShape Begin(INamedTypeSymbol type, string identifier) => new()
    {
        Type = type.PlainFullName(),
        Identifier = identifier,
        Title = type.IsTupleType ? "" : type.Name,
        IsReference = type.IsReferenceType,
        Summary = type.IsTupleType ? null : Documentation.SummaryOf(type),
        Construction = ConstructionKind.None,
        Members = default,
        Extension = null,
        Union = null,
    };

    public static ObjectShape Parse(INamedTypeSymbol type, string identifier, ShapeParser shapes)
    {
        ObjectShape shape = Begin(type, identifier);
        if (type.IsTupleType) return shape with { Construction = ConstructionKind.Tuple, Members = new(TupleParser.Members(type, shapes)) };

        IMethodSymbol? constructor = ConstructorParser.Choose(type, shapes.Home);
        MemberParser members = new(type, constructor, shapes);
        if (members.Problem is { } problem) return shape with { Members = new([]), Problem = problem };
        bool canBeMade = constructor is not null && members.HasEverything;
        return shape with
        {
            Construction = canBeMade ? ConstructionKind.New : ConstructionKind.None,
            Members = new(members.Found),
            Extension = members.Extension,
            IsForbidden = members.IsForbidden || constructor?.IsForbidden() == true,
            Union = UnionParser.Parse(type, identifier, canBeMade, shapes),
        };
    }
}
