using System.ComponentModel;

namespace Bus.Descriptors;

/// <summary>What an entry of an assembly's manifest says.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum BusManifestKind
{
    /// <summary>The assembly declares the contract.</summary>
    Declares,

    /// <summary>A class of the assembly implements the contract.</summary>
    Implements,

    /// <summary>A class of the assembly listens to an event of the API.</summary>
    Listens,

    /// <summary>Code of the assembly serves the API.</summary>
    Serves,

    /// <summary>Code of the assembly starts the listeners of a class; there is no one API.</summary>
    Registers,
}
