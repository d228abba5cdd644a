namespace Bus.Generators.Model.Shapes;

/// <summary>A type that cannot travel: its codec says why.</summary>
internal sealed record RefusedShape : ShapeModel
{
    /// <summary>Why not, as the end of a sentence about the type.</summary>
    public required string Problem { get; init; }
}
