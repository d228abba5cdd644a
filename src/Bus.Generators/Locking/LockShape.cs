namespace Bus.Generators.Locking;

/// <summary>A type with members or values of its own.</summary>
internal abstract class LockShape;

/// <summary>A type that a converter of the user's own writes: nobody else knows how.</summary>
internal sealed class LockConverted : LockShape
{
    /// <summary>The converter's name in C#.</summary>
    public required string Converter { get; init; }
}

/// <summary>An enum.</summary>
internal sealed class LockEnum : LockShape
{
    /// <summary>What its numbers are on the wire.</summary>
    public required string Number { get; init; }

    /// <summary>Whether it travels as its number.</summary>
    public bool IsNumber { get; init; }

    public bool IsFlags { get; init; }

    /// <summary>The values: the bits by the name on the bus.</summary>
    public SortedDictionary<string, long> Values { get; } = new(StringComparer.Ordinal);

    /// <summary>Further names of the same values, which are read but never written.</summary>
    public SortedDictionary<string, long> Aliases { get; } = new(StringComparer.Ordinal);
}

/// <summary>An object.</summary>
internal sealed class LockObject : LockShape
{
    public SortedDictionary<string, LockMember> Members { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether it takes members that nobody else knows.</summary>
    public bool TakesAnyMember { get; init; }

    /// <summary>Whether no value is of exactly this type: others stand for it.</summary>
    public bool IsAbstract { get; init; }

    /// <summary>The name of the member that tells which type stands for it, or null when none does.</summary>
    public string? Discriminator { get; init; }

    /// <summary>The types that stand for it.</summary>
    public List<LockCase> Cases { get; } = [];
}

/// <summary>A type that stands for another.</summary>
/// <param name="Value">What tells it, as JSON; null when nothing does.</param>
/// <param name="Type">The type's name in the lock.</param>
internal sealed record LockCase(string? Value, string Type);
