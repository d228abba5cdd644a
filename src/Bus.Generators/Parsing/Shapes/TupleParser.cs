using Bus.Generators.Model.Shapes;
using Microsoft.CodeAnalysis;

namespace Bus.Generators.Parsing.Shapes;

/// <summary>Reads a tuple: an object with its elements' names.</summary>
internal static class TupleParser
{
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
