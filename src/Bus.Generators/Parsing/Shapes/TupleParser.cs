using Bus.Generators.Model;
using Bus.Generators.Model.Shapes;
using Microsoft.CodeAnalysis;

namespace Bus.Generators.Parsing.Shapes;

/// <summary>Reads a tuple: an object with its elements' names.</summary>
internal static class TupleParser
{
    /// <summary>Why it cannot travel, or null.</summary>
    public static Problem? ProblemOf(INamedTypeSymbol type)
    {
        HashSet<string> seen = [];
        return type.TupleElements.FirstOrDefault(element => !seen.Add(WireNames.SnakeCase(element.Name))) is { } twice
            ? new(RuleIds.DuplicateMember, $"has two elements '{WireNames.SnakeCase(twice.Name)}' on the bus: rename one of them")
            : null;
    }

    public static IEnumerable<MemberModel> Members(INamedTypeSymbol type, ShapeParser shapes) => type.TupleElements.Select((element, index) => new MemberModel
    {
        Name = element.Escaped(),
        BusName = WireNames.SnakeCase(element.Name),
        Use = shapes.Use(element.Type),
        Restore = RestoreKind.Constructor,
        Position = index,
        Default = null,
    });
}
