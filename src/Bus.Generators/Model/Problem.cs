namespace Bus.Generators.Model;

/// <summary>Why something cannot travel.</summary>
/// <param name="Rule">The rule that it breaks, whose analyzer tells of it.</param>
/// <param name="Text">What is wrong, as the end of a sentence about the type or the member.</param>
internal sealed record Problem(string Rule, string Text)
{
    /// <summary>The member or the parameter that is to blame, or null for the whole.</summary>
    public string? Member { get; init; }
}
