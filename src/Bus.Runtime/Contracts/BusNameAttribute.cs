namespace Bus;

/// <summary>
/// Overrides the name of an RPC, an event or a parameter on the bus. Without it the name is the member's in
/// <c>snake_case</c>, <c>Async</c> dropped. Payload members are named by <c>[JsonPropertyName]</c> instead.
/// </summary>
/// <param name="name">The name on the bus.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class BusNameAttribute(string name) : Attribute
{
    /// <summary>The name on the bus.</summary>
    public string Name { get; } = name;
}
