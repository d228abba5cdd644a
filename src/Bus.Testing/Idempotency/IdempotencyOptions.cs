namespace Bus.Testing;

/// <summary>What a proof of idempotence tries.</summary>
public sealed record IdempotencyOptions
{
    internal static readonly IdempotencyOptions Default = new();

    /// <summary>The listener's name, or null for every group that listens to the event.</summary>
    public string? Listener { get; init; }

    /// <summary>Whether other orders must lead to the same state too. Default true; turn it off for handlers that rely on the order.</summary>
    public bool AnyOrder { get; init; } = true;

    /// <summary>What shuffled sequences are drawn from, or null for others each time; a failure says it.</summary>
    public int? Seed { get; init; }

    /// <summary>How many shuffled sequences with duplicates are tried, 0 or more. Default 50.</summary>
    public int Shuffles { get; init; } = 50;
}
