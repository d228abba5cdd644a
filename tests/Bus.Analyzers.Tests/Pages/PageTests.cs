using Microsoft.CodeAnalysis;

namespace Bus.Analyzers.Tests.Pages;

/// <summary>The pages of the rules say what the rules say. BUS_SNAPSHOTS=accept writes them.</summary>
public sealed class PageTests
{
    private static IEnumerable<string> Rules => BusAnalyzers.Rules.Select(static rule => rule.Id);

    [TestCaseSource(nameof(Rules))]
    public async Task Page_IsWhatTheRuleSays(string id)
    {
        DiagnosticDescriptor rule = BusAnalyzers.Rules.Single(rule => rule.Id == id);
        PageFile.Match(PageFile.Of(id), await RulePage.BuildAsync(rule));
    }

    [Test]
    public void Index_IsWhatTheReleaseNotesSay() => PageFile.Match(PageFile.Index, RuleIndex.Build());
}
