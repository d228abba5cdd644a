using Microsoft.CodeAnalysis;

namespace Bus.Analyzers;

/// <summary>What an entry says; the numbers are those of the runtime's <c>BusManifestKind</c>.</summary>
internal enum ManifestKind
{
    Declares,
    Implements,
    Listens,
    Serves,
    Registers,
}

/// <summary>An entry of a referenced assembly's manifest.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Api">The API's name on the bus.</param>
/// <param name="Type">The contract, the implementing class, or the class with the listener.</param>
/// <param name="Listener">The listener's name, for a listener.</param>
/// <param name="Assembly">The name of the assembly that says it.</param>
internal sealed record ManifestEntry(ManifestKind Kind, string Api, INamedTypeSymbol Type, string? Listener, string Assembly);
