namespace Bus.Transports;

/// <summary>
/// Says that this assembly brings a transport. In each compilation that references the assembly the generator writes a module
/// initialiser that registers the factory by a direct call.
/// </summary>
/// <param name="scheme">The URL scheme, lower case: <c>redis</c>.</param>
/// <param name="factory">A public class with a public parameterless constructor that implements <see cref="IBusTransportFactory"/>.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class BusTransportAttribute(string scheme, Type factory) : Attribute
{
    /// <summary>The URL scheme.</summary>
    public string Scheme { get; } = scheme;

    /// <summary>The factory.</summary>
    public Type Factory { get; } = factory;
}
