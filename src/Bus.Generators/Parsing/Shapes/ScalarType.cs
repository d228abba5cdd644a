using Bus.Generators.Model.Shapes;

namespace Bus.Generators.Parsing.Shapes;

/// <summary>A type that is one value on the wire.</summary>
/// <param name="Codec">The codec's name.</param>
/// <param name="Kind">What it is on the wire.</param>
/// <param name="Schema">The schema.</param>
/// <param name="IsNumber">Whether <c>[JsonNumberHandling]</c> concerns it.</param>
/// <param name="IsFloat">Whether it has values that are not finite.</param>
internal sealed record ScalarType(string Codec, string Kind, SchemaModel.Value Schema, bool IsNumber = false, bool IsFloat = false);
