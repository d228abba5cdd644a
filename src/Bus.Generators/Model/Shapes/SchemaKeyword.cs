namespace Bus.Generators.Model.Shapes;

/// <summary>What a schema says in one word.</summary>
/// <param name="Name">The keyword.</param>
/// <param name="Value">Its value as JSON.</param>
internal sealed record SchemaKeyword(string Name, string Value);
