namespace Bus.Generators.Model.Shapes;

/// <summary>What only the build needs of a contract: how its arguments, results and payloads travel.</summary>
internal sealed record ApiShapesModel
{
    public required TypeDeclarationModel Declaration { get; init; }

    public required string BusName { get; init; }

    public required EquatableArray<RpcShapesModel> Rpcs { get; init; }

    public required EquatableArray<EventShapesModel> Events { get; init; }

    /// <summary>Every type that it reaches and that has a codec of its own.</summary>
    public required EquatableArray<ShapeModel> Shapes { get; init; }
}

/// <summary>An RPC.</summary>
/// <param name="Identifier">The prefix of generated names.</param>
/// <param name="BusName">The name on the bus.</param>
/// <param name="Summary">What the documentation says of it, or null.</param>
/// <param name="Parameters">The parameters that travel.</param>
/// <param name="Result">The result, or null without one.</param>
internal sealed record RpcShapesModel(string Identifier, string BusName, string? Summary, EquatableArray<MemberModel> Parameters, TypeUseModel? Result);

/// <summary>An event.</summary>
/// <param name="Identifier">The prefix of generated names.</param>
/// <param name="BusName">The name on the bus.</param>
/// <param name="Summary">What the documentation says of it, or null.</param>
/// <param name="Payload">The payload.</param>
/// <param name="HasMembers">Whether the payload's type has members to describe.</param>
internal sealed record EventShapesModel(string Identifier, string BusName, string? Summary, TypeUseModel Payload, bool HasMembers);
