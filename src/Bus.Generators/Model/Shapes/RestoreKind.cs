namespace Bus.Generators.Model.Shapes;

/// <summary>How a member gets its value back.</summary>
internal enum RestoreKind
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>As a parameter of the constructor.</summary>
    Constructor,

    /// <summary>In the initializer, because it is required.</summary>
    Required,

    /// <summary>In the initializer, if it is there: else it keeps what the type gives it.</summary>
    Init,

    /// <summary>By its setter, if it is there.</summary>
    Set,
}
