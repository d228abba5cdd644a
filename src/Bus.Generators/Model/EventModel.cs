namespace Bus.Generators.Model;

/// <summary>An event of a contract.</summary>
internal sealed record EventModel
{
    /// <summary>The full name of the interface that declares it.</summary>
    public required string DeclaringType { get; init; }

    /// <summary>The property's name.</summary>
    public required string Member { get; init; }

    /// <summary>The prefix of generated names, unique within the contract.</summary>
    public required string Identifier { get; init; }

    public required string BusName { get; init; }

    /// <summary>The full name of the payload's type.</summary>
    public required string PayloadType { get; init; }
}
