namespace Bus.Analyzers.Tests.Lock.Table;

/// <summary>A change of a type: the same as an argument, as a result and as a member of an event.</summary>
/// <param name="Name">What changes.</param>
/// <param name="Before">The type as it was, with values.</param>
/// <param name="After">The type as it is now, with values.</param>
/// <param name="OldToNew">What becomes of the old version's values in the new one.</param>
/// <param name="NewToOld">What becomes of the new version's values in the old one.</param>
public sealed record Change(string Name, Version Before, Version After, Outcome OldToNew, Outcome NewToOld)
{
    /// <summary>Whether the wire looks the same before and after.</summary>
    public bool IsNone { get; init; }

    /// <summary>
    /// Whether codecs of the two versions notice at all: a number that means something else is still a number, and what others may leave out, this
    /// build writes.
    /// </summary>
    public bool IsSeenByCodecs { get; init; } = true;

    public override string ToString() => Name;
}

/// <summary>One side of a change.</summary>
/// <param name="Type">The type.</param>
/// <param name="Values">Values of it, as C#.</param>
/// <param name="Declarations">Types that it needs.</param>
public sealed record Version(string Type, string Values, string Declarations = "");
