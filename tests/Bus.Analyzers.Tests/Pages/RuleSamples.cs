using System.Text.RegularExpressions;

namespace Bus.Analyzers.Tests.Pages;

/// <summary>The files that show rules. Each is compiled by the tests of the samples, which belong to this project.</summary>
internal static partial class RuleSamples
{
    public const string Folder = "docs/rules/samples";

    /// <summary>The project whose tests compile them.</summary>
    public const string Project = "tests/Bus.Analyzers.Tests/Bus.Analyzers.Tests.csproj";

    /// <summary>Whether a file of the repository is one that shows a rule broken or kept.</summary>
    public static bool Contains(string file) => File().IsMatch(file);

    public static string Violation(string rule) => $"{Folder}/{rule}.violation.cs";

    public static string Fix(string rule) => $"{Folder}/{rule}.fix.cs";

    [GeneratedRegex(@"^docs/rules/samples/BUS\d{4}\.(violation|fix)\.cs$")]
    private static partial Regex File();
}
