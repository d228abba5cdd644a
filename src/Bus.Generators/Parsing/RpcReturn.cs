using Bus.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Bus.Generators.Parsing;

/// <summary>What a method returns.</summary>
/// <param name="Kind">The task's kind.</param>
/// <param name="Result">The type of its result, or null without one.</param>
internal readonly record struct RpcReturn(RpcReturnKind Kind, ITypeSymbol? Result);
