using System.ComponentModel;

namespace Bus.Descriptors;

/// <summary>
/// Written by the generator: what an assembly declares, implements and listens to. The generator and the analyzers of the program
/// that puts the assemblies together read it.
/// </summary>
/// <param name="kind">What the entry says.</param>
/// <param name="api">The API's name on the bus.</param>
/// <param name="type">The contract, the implementing class, or the class with the listener.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class BusManifestAttribute(BusManifestKind kind, string api, Type type) : Attribute
{
    /// <summary>What the entry says.</summary>
    public BusManifestKind Kind { get; } = kind;

    /// <summary>The API's name on the bus.</summary>
    public string Api { get; } = api;

    /// <summary>The contract, the implementing class, or the class with the listener.</summary>
    public Type Type { get; } = type;

    /// <summary>The event's property, for a listener.</summary>
    public string? Event { get; set; }

    /// <summary>The listener's name, for a listener.</summary>
    public string? Listener { get; set; }
}
