using Bus.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Bus.Generators.Parsing.Shapes;

/// <summary>What stands in the way of a payload, with the symbols that an analyzer points at.</summary>
/// <param name="Type">The type that it is about.</param>
/// <param name="Path">The members by whose types the type was met, the outermost first; empty when a contract names it itself.</param>
/// <param name="Problem">What is wrong.</param>
internal sealed record PayloadProblem(ITypeSymbol Type, IReadOnlyList<ISymbol> Path, Problem Problem);
