namespace Bus.Generators.Model.Shapes;

/// <summary>An enum.</summary>
internal sealed record EnumShape : ShapeModel
{
    /// <summary>The keyword of the numbers behind it: <c>int</c>.</summary>
    public required string Underlying { get; init; }

    /// <summary>The codec of the numbers behind it.</summary>
    public required string NumberCodec { get; init; }

    public required bool IsFlags { get; init; }

    /// <summary>Whether it travels as its number.</summary>
    public required bool IsNumber { get; init; }

    public required EquatableArray<EnumNameModel> Names { get; init; }
}

/// <summary>A value of an enum.</summary>
/// <param name="Name">The name as source writes it.</param>
/// <param name="BusName">The name on the bus.</param>
/// <param name="Bits">The value's bits.</param>
/// <param name="IsAlias">Whether an earlier name has the same value.</param>
internal sealed record EnumNameModel(string Name, string BusName, ulong Bits, bool IsAlias);
