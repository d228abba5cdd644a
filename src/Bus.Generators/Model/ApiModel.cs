namespace Bus.Generators.Model;

/// <summary>A contract.</summary>
internal sealed record ApiModel
{
    /// <summary>Where the interface is declared, and how it is called there.</summary>
    public required TypeDeclarationModel Declaration { get; init; }

    /// <summary>The API's name on the bus.</summary>
    public required string BusName { get; init; }

    /// <summary>The name of the property on <c>IBus</c>.</summary>
    public required string PropertyName { get; init; }

    public required int Version { get; init; }

    public required bool IsInternal { get; init; }

    public required EquatableArray<RpcModel> Rpcs { get; init; }

    public required EquatableArray<EventModel> Events { get; init; }

    /// <summary>Members that cannot travel; the proxy throws for them, and the analyzers say why at the contract.</summary>
    public required EquatableArray<UnsupportedMemberModel> Unsupported { get; init; }
}
