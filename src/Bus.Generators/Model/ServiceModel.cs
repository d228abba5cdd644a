namespace Bus.Generators.Model;

/// <summary>A class that implements contracts.</summary>
internal sealed record ServiceModel
{
    public required TypeDeclarationModel Declaration { get; init; }

    /// <summary>The contracts' names on the bus.</summary>
    public required EquatableArray<string> Apis { get; init; }

    /// <summary>The event properties that the class leaves to the generator; none when the class is not partial.</summary>
    public required EquatableArray<ServiceEventModel> Events { get; init; }
}
