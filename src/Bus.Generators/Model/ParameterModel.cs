namespace Bus.Generators.Model;

/// <summary>A parameter of a contract's method.</summary>
internal sealed record ParameterModel
{
    /// <summary>The parameter's name as it is written in source, keywords escaped.</summary>
    public required string Name { get; init; }

    /// <summary>The field's name in the arguments' struct.</summary>
    public required string Field { get; init; }

    public required string BusName { get; init; }

    public required string Type { get; init; }

    public required bool IsCancellationToken { get; init; }

    /// <summary>Whether it has no default value.</summary>
    public required bool IsRequired { get; init; }

    public required bool AllowsNull { get; init; }

    /// <summary>Whether a null can be passed although the contract does not allow it.</summary>
    public required bool NeedsNullCheck { get; init; }
}
