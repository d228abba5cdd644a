using Microsoft.CodeAnalysis;

namespace Bus.Analyzers.Hosting;

/// <summary>A line that serves an API or listens under a name.</summary>
/// <param name="Root">The variable that stands for the bus.</param>
/// <param name="Scope">The part of the code that runs as a whole.</param>
/// <param name="Api">The API's name on the bus.</param>
/// <param name="Listener">The listener's name, or null when the line serves.</param>
/// <param name="Class">The class of listeners that the line starts, or null. A class may be started again, with other options.</param>
/// <param name="Place">Where it is.</param>
internal sealed record CompositionLine(ISymbol Root, SyntaxNode Scope, string Api, string? Listener, INamedTypeSymbol? Class, Location Place);
