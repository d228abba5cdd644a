namespace Bus.Generators.Model.Shapes;

/// <summary>A type with members.</summary>
internal sealed record ObjectShape : ShapeModel
{
    public required ConstructionKind Construction { get; init; }

    /// <summary>What travels, in the order in which it is written.</summary>
    public required EquatableArray<MemberModel> Members { get; init; }

    /// <summary>The property that takes members which nobody else knows, or null.</summary>
    public required ExtensionDataModel? Extension { get; init; }

    /// <summary>The types that stand for it on the wire, when it has any.</summary>
    public required UnionModel? Union { get; init; }

    /// <summary>Why no value of it can be made, or null.</summary>
    public Problem? Obstacle { get; init; }

    /// <summary>Whether values of exactly this type exist.</summary>
    public bool CanBeMade => Construction != ConstructionKind.None;
}
