namespace Bus.Analyzers.Tests.Pages;

/// <summary>What the thousands of an id stand for.</summary>
/// <param name="Digit">The first digit of the ids.</param>
/// <param name="Category">The category of all rules in the range.</param>
/// <param name="Title">What they are about.</param>
internal sealed record RuleRange(char Digit, string Category, string Title)
{
    public static IReadOnlyList<RuleRange> All { get; } =
    [
        new('1', "Bus.Contract", "Contracts"),
        new('2', "Bus.Payload", "Payloads"),
        new('3', "Bus.Usage", "Calls"),
        new('4', "Bus.Hosting", "Listeners, services and hosts"),
        new('5', "Bus.Lock", "The contract lock"),
    ];

    /// <summary>The range of a rule, or null.</summary>
    public static RuleRange? Of(string rule) => All.FirstOrDefault(range => rule.StartsWith("BUS" + range.Digit, StringComparison.Ordinal));
}
