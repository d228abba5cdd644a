namespace Bus;

/// <summary>Marks a <c>partial</c> interface as a contract that can be served and called over a bus.</summary>
/// <remarks>
/// The generator makes the interface describe itself: it adds its descriptor and its proxy, so that
/// <c>bus.Api&lt;T&gt;()</c>, <c>bus.ServeAsync&lt;T&gt;(…)</c> and the property <c>bus.Xxx</c> work without reflection.
/// Methods become RPCs, properties of type <see cref="BusEvent{T}"/> become events. Members with a body and static
/// members stay local helpers.
/// </remarks>
/// <param name="name">
/// The API's name on the bus, dots allowed (<c>company.auth</c>). Without one it comes from the interface:
/// <c>ICustomerOrdersApi</c> is <c>customer_orders</c>.
/// </param>
[AttributeUsage(AttributeTargets.Interface, Inherited = false)]
public sealed class BusApiAttribute(string? name = null) : Attribute
{
    /// <summary>The API's name on the bus, or null when it comes from the interface's name.</summary>
    public string? Name { get; } = name;

    /// <summary>The version that events of this API carry. Default 1.</summary>
    public int Version { get; set; } = 1;

    /// <summary>Whether tools leave this API out of what they list. Default false.</summary>
    public bool Internal { get; set; }
}
