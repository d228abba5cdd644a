namespace Bus.Generators.Model.Shapes;

/// <summary>How a value of a type is made.</summary>
internal enum ConstructionKind
{
    /// <summary>It cannot be made: only types that derive from it can.</summary>
    None,

    /// <summary>By its constructor.</summary>
    New,

    /// <summary>As a tuple.</summary>
    Tuple,
}
