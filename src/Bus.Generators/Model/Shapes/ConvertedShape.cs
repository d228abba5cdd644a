namespace Bus.Generators.Model.Shapes;

/// <summary>A type with a <c>[JsonConverter]</c> of the user's own.</summary>
internal sealed record ConvertedShape : ShapeModel
{
    /// <summary>The converter's full name.</summary>
    public required string Converter { get; init; }
}
