using Microsoft.CodeAnalysis;

namespace Bus.Generators.Parsing;

/// <summary>What keeps generated code from adding to a type.</summary>
/// <param name="Type">The type that is to blame: the type itself, or one that it is nested in.</param>
/// <param name="Text">What is wrong, as the end of a sentence about the type; null when <paramref name="Type"/> is not partial, and nothing else.</param>
internal sealed record DeclarationObstacle(INamedTypeSymbol Type, string? Text);
