namespace Bus.Generators.Model.Shapes;

/// <summary>A type where a contract uses it.</summary>
/// <param name="Type">The type's full name, with nullable annotations.</param>
/// <param name="Codec">The full name of its codec.</param>
/// <param name="Schema">Its schema.</param>
internal sealed record TypeUseModel(string Type, string Codec, SchemaModel Schema);
