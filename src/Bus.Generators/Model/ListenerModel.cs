namespace Bus.Generators.Model;

/// <summary>A listener: one attribute on one method.</summary>
internal sealed record ListenerModel
{
    public required TypeDeclarationModel Class { get; init; }

    /// <summary>The full name of the contract.</summary>
    public required string Contract { get; init; }

    /// <summary>The API's name on the bus.</summary>
    public required string Api { get; init; }

    /// <summary>The full name of the interface that declares the event.</summary>
    public required string DeclaringType { get; init; }

    /// <summary>The event's property.</summary>
    public required string Event { get; init; }

    /// <summary>The listener's name.</summary>
    public required string Name { get; init; }

    /// <summary>The event on the bus, as <c>api.event</c>.</summary>
    public required string FullBusName { get; init; }

    /// <summary>What the attribute changes in the options, as the members of a <c>with</c> expression, or empty.</summary>
    public required string Options { get; init; }

    /// <summary>The method's name.</summary>
    public required string Method { get; init; }

    /// <summary>The arguments to call it with, out of <c>payload</c>, <c>context</c> and <c>token</c>.</summary>
    public required string Arguments { get; init; }

    /// <summary>Why the method cannot listen to the event, or null when it can.</summary>
    public required string? Problem { get; init; }

    public required bool ReturnsTask { get; init; }

    public required bool IsStatic { get; init; }
}
