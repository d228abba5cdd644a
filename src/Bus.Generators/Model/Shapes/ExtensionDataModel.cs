namespace Bus.Generators.Model.Shapes;

/// <summary>The property with <c>[JsonExtensionData]</c>.</summary>
/// <param name="Name">The property's name as source writes it.</param>
/// <param name="Type">The class that is made for it.</param>
/// <param name="Codec">The codec of a value.</param>
/// <param name="Restore">How it is set; not at all where the type makes it itself, and it is filled.</param>
/// <param name="Discriminators">The names of members that tell the type for a base: they are no such data.</param>
internal sealed record ExtensionDataModel(string Name, string Type, string Codec, RestoreKind Restore, EquatableArray<string> Discriminators);
