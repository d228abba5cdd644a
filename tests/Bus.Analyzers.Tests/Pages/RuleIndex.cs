using Microsoft.CodeAnalysis;

namespace Bus.Analyzers.Tests.Pages;

/// <summary>Writes the table of all rules from the release notes of the analyzers.</summary>
internal static class RuleIndex
{
    private const string Introduction =
        """
        # Rules

        What would go wrong on the bus is told at the line that makes it, in the editor and in the build; suggestions show in the editor alone. The rules come with the package; there is
        nothing to install. Where no *error* of theirs is reported, the contract can be sent and received, and the host starts, as far as the source can tell: what
        an operator configures, what the container lacks, and a server that is away show when the program starts, all at once.

        A build on the command line that finds an interface not implemented (CS0535), or a type declared twice, stops there before it asks the rules; an editor
        shows both.

        Each rule has a page with a violation, what the compiler says of it, and the fix. `fix` says that an editor offers to write it, at one place or
        everywhere. A line of `.editorconfig` makes a rule stricter, milder or silent:

        ```ini
        [*.cs]
        dotnet_diagnostic.BUS1005.severity = error    # error, warning, suggestion, silent or none
        ```

        """;

    public static string Build() => string.Join('\n', [Introduction.ReplaceLineEndings("\n"), .. RuleRange.All.SelectMany(Section)]).TrimEnd('\n') + "\n";

    private static IEnumerable<string> Section(RuleRange range)
    {
        ReleaseEntry[] entries = [.. ReleaseEntry.All.Where(entry => RuleRange.Of(entry.Rule) == range)];
        if (entries.Length == 0) return [];
        return
        [
            $"## {range.Title}: BUS{range.Digit}xxx",
            "",
            "| rule | severity | fix | |",
            "|---|---|---|---|",
            .. entries.Select(static entry => $"| [{entry.Rule}]({entry.Rule}.md) | {Severity(entry)} | {Fix(entry.Rule)} | {Markdown.Cell(entry.Title)} |"),
            "",
        ];
    }

    private static string Severity(ReleaseEntry entry) => Enum.TryParse(entry.Severity, out DiagnosticSeverity severity) ? RulePage.Severity(severity) : entry.Severity;

    private static string Fix(string rule) => BusAnalyzers.Fixes.Any(fix => fix.FixableDiagnosticIds.Contains(rule)) ? "fix" : "";
}
