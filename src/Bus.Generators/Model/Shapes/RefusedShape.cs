namespace Bus.Generators.Model.Shapes;

/// <summary>A type that cannot travel: its codec says why.</summary>
internal sealed record RefusedShape : ShapeModel
{
    /// <summary>Why not.</summary>
    public required Problem Problem { get; init; }
}
