namespace Bus.Generators.Model.Shapes;

/// <summary>What <c>[JsonPolymorphic]</c> and <c>[JsonDerivedType]</c> say.</summary>
/// <param name="Discriminator">The name of the member that tells the type.</param>
/// <param name="Cases">The types, each before those that it derives from.</param>
internal sealed record UnionModel(string Discriminator, EquatableArray<UnionCaseModel> Cases);

/// <summary>A type that stands for its base.</summary>
/// <param name="Type">The full name.</param>
/// <param name="Identifier">The name of its codec, or of the base itself.</param>
/// <param name="Text">The discriminator as text, or null.</param>
/// <param name="Number">The discriminator as a number, or null.</param>
internal sealed record UnionCaseModel(string Type, string Identifier, string? Text, int? Number);
