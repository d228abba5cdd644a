using Microsoft.CodeAnalysis;

namespace Bus.Analyzers.Hosting;

/// <summary>A bus, as the lines of one member know it.</summary>
/// <param name="Variable">The variable that it is reached from: a bus or its builder, or the host's builder or services.</param>
/// <param name="Name">The name of one of a host's buses, or null.</param>
internal readonly record struct BusRoot(ISymbol Variable, string? Name);
