using Microsoft.CodeAnalysis;

namespace Bus.Analyzers.Hosting;

/// <summary>A line that puts a bus together.</summary>
/// <param name="Root">The bus.</param>
/// <param name="Scope">The part of the code that runs as a whole.</param>
/// <param name="Place">Where it is.</param>
internal abstract record CompositionLine(BusRoot Root, SyntaxNode Scope, Location Place);

/// <summary>A line that serves an API or listens under a name.</summary>
/// <param name="Root">The bus.</param>
/// <param name="Scope">The part of the code that runs as a whole.</param>
/// <param name="Api">The API's name on the bus.</param>
/// <param name="Listener">The listener's name, or null when the line serves.</param>
/// <param name="Class">The class of listeners that the line adds to a host, or null. A host that is told of a class again goes on where it was.</param>
/// <param name="Place">Where it is.</param>
internal sealed record ServingLine(BusRoot Root, SyntaxNode Scope, string Api, string? Listener, INamedTypeSymbol? Class, Location Place) : CompositionLine(Root, Scope, Place);

/// <summary>A line that says where the bus is.</summary>
/// <param name="Root">The bus.</param>
/// <param name="Scope">The part of the code that runs as a whole.</param>
/// <param name="Url">The URL.</param>
/// <param name="Place">Where it is.</param>
internal sealed record ConnectingLine(BusRoot Root, SyntaxNode Scope, string Url, Location Place) : CompositionLine(Root, Scope, Place);
