using Bus.Generators.Model.Shapes;

namespace Bus.Generators.Emitting.Codecs;

/// <summary>Finds the types with members that a schema uses more than once. One that contains itself is used from outside and from within.</summary>
internal static class RepeatedShapes
{
    /// <param name="shapes">The types that have a shape.</param>
    /// <param name="roots">All that the schema is made of.</param>
    public static HashSet<string> Find(IReadOnlyDictionary<string, ShapeModel> shapes, IEnumerable<SchemaModel> roots)
    {
        HashSet<string> seen = [], repeated = [];
        Stack<SchemaModel> left = new(roots);
        while (left.Count > 0)
        {
            switch (left.Pop())
            {
                case SchemaModel.Array array:
                    left.Push(array.Items);
                    break;
                case SchemaModel.Map map:
                    left.Push(map.Values);
                    break;
                case SchemaModel.Nullable nullable:
                    left.Push(nullable.Inner);
                    break;
                case SchemaModel.Shape { Identifier: var identifier } when shapes.TryGetValue(identifier, out ShapeModel found) && found is ObjectShape shape:
                    if (!seen.Add(identifier)) repeated.Add(identifier);
                    else foreach (MemberModel member in MembersOf(shape, shapes)) left.Push(member.Use.Schema);
                    break;
            }
        }
        return repeated;
    }

    private static IEnumerable<MemberModel> MembersOf(ObjectShape shape, IReadOnlyDictionary<string, ShapeModel> shapes)
        => shape.Union is { } union ? UnionVariant.Of(shape, union, shapes).SelectMany(static variant => variant.Shape.Members) : shape.Members;
}
