namespace Bus.Generators.Locking;

/// <summary>How the contracts of an assembly travel: what a contract lock holds.</summary>
internal sealed class LockModel
{
    /// <summary>By name on the bus.</summary>
    public SortedDictionary<string, LockApi> Apis { get; } = new(StringComparer.Ordinal);

    /// <summary>Types with members or values of their own. Their names are C#'s, and of no meaning but to refer to them.</summary>
    public SortedDictionary<string, LockShape> Types { get; } = new(StringComparer.Ordinal);
}

/// <summary>A contract.</summary>
internal sealed class LockApi
{
    public SortedDictionary<string, LockRpc> Rpcs { get; } = new(StringComparer.Ordinal);

    /// <summary>The payloads.</summary>
    public SortedDictionary<string, LockType> Events { get; } = new(StringComparer.Ordinal);

    /// <summary>The line of the file that it was read from, from 0.</summary>
    public int Line { get; init; }
}

/// <summary>An RPC.</summary>
internal sealed class LockRpc
{
    public SortedDictionary<string, LockMember> Parameters { get; } = new(StringComparer.Ordinal);

    /// <summary>The result, or null without one.</summary>
    public LockType? Result { get; init; }
}
