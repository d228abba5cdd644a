namespace Bus.Generators.Model.Shapes;

/// <summary>A member of a type, or a parameter of an RPC.</summary>
internal sealed record MemberModel
{
    /// <summary>The member's name as source writes it.</summary>
    public required string Name { get; init; }

    public required string BusName { get; init; }

    public required TypeUseModel Use { get; init; }

    public required RestoreKind Restore { get; init; }

    /// <summary>The place among the constructor's parameters, or -1.</summary>
    public required int Position { get; init; }

    /// <summary>The expression of the value that it takes when it is not there, or null when it has to be.</summary>
    public required string? Default { get; init; }

    /// <summary>The default as JSON, or null when the schema cannot tell it.</summary>
    public string? JsonDefault { get; init; }

    /// <summary>When it is left out: a condition with <c>value</c> in it under which it is written, or null for always.</summary>
    public string? WriteCondition { get; init; }

    public bool IsWritten { get; init; } = true;

    /// <summary>Whether it may be null though its parameter says it is not.</summary>
    public bool IsForgiven { get; init; }

    public string? Summary { get; init; }

    public bool IsRead => Restore != RestoreKind.None;

    /// <summary>Whether a message without it is refused.</summary>
    public bool IsRequired => IsRead && Default is null && Restore is not (RestoreKind.Set or RestoreKind.Init);
}
