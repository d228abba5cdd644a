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

    public static ShapeModel Parse(INamedTypeSymbol type, string identifier, ShapeParser shapes)
    {
        ObjectShape shape = Begin(type, identifier);
        if (type.IsTupleType)
            return TupleParser.ProblemOf(type) is { } odd
                ? Refusals.Make(type, identifier, odd)
                : shape with { Construction = ConstructionKind.Tuple, Members = new(TupleParser.Members(type, shapes)) };

        IMethodSymbol? constructor = ConstructorParser.Choose(type, shapes.Home);
        MemberParser members = new(type, constructor, shapes);
        Problem? obstacle = constructor is null ? WithoutConstructor(type) : members.Obstacle;
        UnionModel? union = UnionParser.Parse(type, identifier, obstacle is null, shapes);
        foreach (Problem loss in members.Losses) shapes.Note(type, loss);
        // The first is noted where the type is used, as that of every refused type is.
        foreach (Problem more in members.MoreProblems) shapes.Note(type, more);
        if ((members.Problem ?? UnionParser.ProblemOf(union)) is { } problem) return Refusals.Make(type, identifier, problem);
        return shape with
        {
            Construction = obstacle is null ? ConstructionKind.New : ConstructionKind.None,
            Members = new(members.Found),
            Extension = members.Extension,
            IsForbidden = members.IsForbidden || constructor?.IsForbidden() == true,
            Union = union,
            Obstacle = obstacle,
        };
    }

    private static Problem WithoutConstructor(INamedTypeSymbol type) => type.IsAbstract || type.TypeKind == TypeKind.Interface
        ? new(RuleIds.Abstract, "it is abstract: name the types that stand for it with [JsonDerivedType]")
        : new(RuleIds.NoConstructor, "it has no constructor to choose: give it one that is public, or mark one with [JsonConstructor]");
}
