namespace Bus.Analyzers.Tests.Lock.Table;

/// <summary>A change of a contract's members or of their parameters.</summary>
/// <param name="Name">What changes.</param>
/// <param name="Before">The contract's body as it was.</param>
/// <param name="After">The contract's body as it is now.</param>
/// <param name="Rule">The rule that tells of it, or null when nothing changes on the wire.</param>
/// <param name="Told">What the rule says, in parts.</param>
public sealed record Signature(string Name, string Before, string After, string? Rule, params string[] Told)
{
    /// <summary>What the old and the new build put into the part, or null when there is nothing to try.</summary>
    public (string Part, string OldValues, string NewValues, Outcome OldToNew, Outcome NewToOld)? Tried { get; init; }

    public override string ToString() => Name;
}
