namespace Bus.Generators.Model.Shapes;

/// <summary>The JSON Schema of a type where it is used.</summary>
internal abstract record SchemaModel
{
    /// <summary>The schema that takes whatever comes.</summary>
    public static Value Anything { get; } = new(new([]));

    /// <summary>A schema that holds no other.</summary>
    public sealed record Value(EquatableArray<SchemaKeyword> Keywords) : SchemaModel
    {
        /// <summary>What it is on the wire, which a schema does not tell in full.</summary>
        public string Kind { get; init; } = WireKinds.Unsupported;

        /// <summary>Whether it is a number that is written as text.</summary>
        public bool IsWrittenAsText { get; init; }

        /// <summary>Whether it is a number that is read from text too.</summary>
        public bool IsReadFromText { get; init; }
    }

    /// <summary>An array of items.</summary>
    public sealed record Array(SchemaModel Items) : SchemaModel;

    /// <summary>An object whose members are all alike. A schema tells nothing of their names.</summary>
    public sealed record Map(SchemaModel Keys, SchemaModel Values) : SchemaModel;

    /// <summary>A value or null.</summary>
    public sealed record Nullable(SchemaModel Inner) : SchemaModel;

    /// <summary>A type that has a shape of its own.</summary>
    public sealed record Shape(string Identifier) : SchemaModel;
}
