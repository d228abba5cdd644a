using Bus.Generators.Model.Shapes;

namespace Bus.Generators.Emitting.Codecs;

/// <summary>What a value of a union may be.</summary>
/// <param name="Case">The type that stands for the base, or null when it is the base itself.</param>
/// <param name="Shape">Its members.</param>
internal sealed record UnionVariant(UnionCaseModel? Case, ObjectShape Shape)
{
    public static IEnumerable<UnionVariant> Of(ObjectShape shape, UnionModel union, IReadOnlyDictionary<string, ShapeModel> shapes)
    {
        foreach (UnionCaseModel one in union.Cases)
            if (shapes.TryGetValue(one.Identifier, out ShapeModel found) && found is ObjectShape of) yield return new(one, of);
        if (shape.CanBeMade && !union.Cases.Any(one => one.Identifier == shape.Identifier)) yield return new(null, shape);
    }
}
