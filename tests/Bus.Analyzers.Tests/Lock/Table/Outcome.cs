namespace Bus.Analyzers.Tests.Lock.Table;

/// <summary>What becomes of a value that one version writes and another reads.</summary>
public enum Outcome
{
    /// <summary>It is read.</summary>
    Reads,

    /// <summary>It is refused.</summary>
    Refuses,

    /// <summary>It is read, as something else.</summary>
    Loses,
}
