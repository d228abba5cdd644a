using Microsoft.CodeAnalysis;

namespace Bus.Analyzers.Tests.Pages;

/// <summary>Writes the page of a rule, from what the rule says of itself, its samples, and what the analyzers report on them.</summary>
internal static class RulePage
{
    public static async Task<string> BuildAsync(DiagnosticDescriptor rule)
    {
        Sample violation = Sample.Read(RuleSamples.Violation(rule.Id)), fix = Sample.Read(RuleSamples.Fix(rule.Id));
        Program program = violation.AsProgram();
        Diagnostic[] found = [.. (await program.AnalyzeAsync()).Where(one => one.Id == rule.Id)];
        // Of what is declared wrongly a compiler tells at once, and looks no further.
        string[] first = [.. program.Compile().GetDeclarationDiagnostics().Where(static one => one.Severity == DiagnosticSeverity.Error).Select(static one => one.Id).Distinct().Order(StringComparer.Ordinal)];
        IReadOnlyList<string> titles = await FixRun.TitlesAsync(program, rule.Id);
        return string.Join('\n',
        [
            $"# {rule.Id}: {Markdown.Text(rule.TitleText())}",
            "",
            "| category | severity | fix in the editor |",
            "|---|---|---|",
            $"| {rule.Category} | {Severity(rule.DefaultSeverity)} | {(titles.Count == 0 ? HasFix(rule) ? "for some of its cases, of which this is none" : "none" : string.Join(", ", titles.Select(Markdown.Cell)))} |",
            "",
            Markdown.Text(rule.DescriptionText()),
            .. rule.CustomTags.Contains(WellKnownDiagnosticTags.CompilationEnd) ? ["", "It takes the whole program to see, so builds report it; an editor shows it after one."] : Array.Empty<string>(),
            "",
            "## Violation",
            "",
            .. Block(violation),
            "",
            "The compiler says:",
            "",
            "```text",
            .. found.Select(one => $"{Place(one)}{Word(one.Severity)} {one.Id}: {one.MessageText()}"),
            "```",
            .. first.Length == 0 ? Array.Empty<string>() : ["", $"An editor shows it beside {string.Join(", ", first)}. A build on the command line stops at such an error before it asks the rules, and shows it alone."],
            "",
            "## Fix",
            "",
            .. Block(fix),
            "",
            "## Turn it off",
            "",
            .. TurnOff(rule, found),
            "",
            $"[All rules]({Path.GetFileName(PageFile.Index)})",
            "",
        ]);
    }

    public static string Severity(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        DiagnosticSeverity.Info => "suggestion",
        _ => "none",
    };

    /// <summary>As compilers write it.</summary>
    private static bool HasFix(DiagnosticDescriptor rule) => BusAnalyzers.Fixes.Any(fix => fix.FixableDiagnosticIds.Contains(rule.Id));

    private static string Word(DiagnosticSeverity severity) => severity == DiagnosticSeverity.Info ? "info" : Severity(severity);

    private static IEnumerable<string> Block(Sample sample)
    {
        string[] around = [.. sample.Circumstances];
        if (around.Length > 0) yield return $"{char.ToUpperInvariant(around[0][0])}{string.Join(", ", around)[1..]}:\n";
        yield return $"```csharp file={sample.File}\n{sample.Text.TrimEnd('\n')}\n```";
    }

    private static string Place(Diagnostic one)
        => one.Location.IsInSource && one.Location.GetLineSpan().StartLinePosition is var place ? $"({place.Line + 1},{place.Character + 1}): " : "";

    private static IEnumerable<string> TurnOff(DiagnosticDescriptor rule, Diagnostic[] found)
    {
        if (rule.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable)) return ["This rule cannot be turned off."];
        string advice = rule.DefaultSeverity == DiagnosticSeverity.Error
            ? "Turning it off hides the line and mends nothing: what it reports still fails."
            : "Where you know better, say why beside it.";
        string[] everywhere = ["```ini", "[*.cs]", $"dotnet_diagnostic.{rule.Id}.severity = none", "```"];
        // What stands at no line cannot be turned off at one.
        if (!found.Any(static one => one.Location.IsInSource)) return [$"{advice} In `.editorconfig`:", "", .. everywhere];
        return
        [
            $"{advice} In `.editorconfig`, for all files or for those of a folder:", "", .. everywhere, "",
            "For some lines:", "", "```csharp", $"#pragma warning disable {rule.Id} // why", $"#pragma warning restore {rule.Id}", "```",
        ];
    }
}
