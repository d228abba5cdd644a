using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Bus.Docs.Tests;
using Microsoft.CodeAnalysis;

namespace Bus.Analyzers.Tests.Pages;

/// <summary>A rule is more than its analyzer: it has a page, samples, tests and a line in the release notes, and nothing of these is left without its rule.</summary>
public sealed partial class CatalogueTests
{
    private static readonly IReadOnlyList<DiagnosticDescriptor> Declared =
    [
        .. typeof(BusAnalyzer).Assembly.GetTypes().SelectMany(static type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(static field => field.FieldType == typeof(DiagnosticDescriptor)).Select(static field => (DiagnosticDescriptor)field.GetValue(null)!),
    ];

    // A rule that speaks of a file which is no source has a fixture of another kind.
    private static readonly Type[] Fixtures = [.. typeof(CatalogueTests).Assembly.GetTypes().Where(static type => !type.IsAbstract && (type.IsSubclassOf(typeof(RuleTests)) || type == typeof(Lock.BUS5003Tests)))];

    private static IEnumerable<string> Rules => BusAnalyzers.Rules.Select(static rule => rule.Id);

    private static DiagnosticDescriptor Find(string id) => BusAnalyzers.Rules.Single(rule => rule.Id == id);

    [Test]
    public void Rules_AreReportedByAnalyzers() => Assert.That(Declared.Select(static rule => rule.Id), Is.EquivalentTo(Rules), "a rule is declared once, and an analyzer supports it");

    [TestCaseSource(nameof(Rules))]
    public void Id_IsOfItsCategorysRange(string id)
    {
        Assert.That(id, Does.Match(@"^BUS\d{4}$"));
        Assert.That(RuleRange.Of(id)?.Category, Is.EqualTo(Find(id).Category));
    }

    [TestCaseSource(nameof(Rules))]
    public void ReleaseNotes_AgreeWithTheRule(string id)
    {
        DiagnosticDescriptor rule = Find(id);
        Assert.That(ReleaseEntry.All, Has.Member(new ReleaseEntry(id, rule.Category, rule.DefaultSeverity.ToString(), rule.TitleText())));
    }

    [TestCaseSource(nameof(Rules))]
    public void HelpLink_LeadsToThePage(string id)
    {
        Assert.That(Find(id).HelpLinkUri, Does.EndWith("/" + id));
        Assert.That(File.Exists(Repository.PathOf(PageFile.Of(id))), Is.True, $"{PageFile.Of(id)} is missing");
    }

    [TestCaseSource(nameof(Rules))]
    public void Tests_AreNamedAfterTheRule(string id) => Assert.That(Fixtures.Select(static type => type.Name), Has.Exactly(1).EqualTo(id + "Tests"));

    [TestCaseSource(nameof(Rules))]
    public void Texts_AreSentences(string id)
    {
        DiagnosticDescriptor rule = Find(id);
        Assert.That(rule.TitleText(), Does.Match("^[A-Z'].*[^.]$"));
        Assert.That(rule.DescriptionText(), Does.Match("^[A-Z'].*[.]$"));
        Assert.That(rule.IsEnabledByDefault, Is.True);
        int[] placeholders = [.. Placeholder().Matches(rule.MessageFormat.ToString(CultureInfo.InvariantCulture)).Select(static match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).Distinct().Order()];
        Assert.That(placeholders, Is.EqualTo(Enumerable.Range(0, placeholders.Length)), "placeholders are numbered from 0, without gaps");
    }

    [TestCaseSource(nameof(Rules))]
    public async Task Message_IsWholeWhenReported(string id)
    {
        IReadOnlyList<Diagnostic> found = await Sample.Read(RuleSamples.Violation(id)).AsProgram().AnalyzeAsync();
        foreach (string message in found.Where(one => one.Id == id).Select(static one => one.MessageText()))
        {
            Assert.That(Placeholder().IsMatch(message), Is.False, message);
            Assert.That(message, Does.Match(message.Contains(". ", StringComparison.Ordinal) ? @"[^.]\.$" : @"[\w\]\)'>]$"), "several sentences end with a period each, one ends without");
            Assert.That(message, Does.Not.Contain("''").And.Not.Contain("  ").And.Not.Contain(" .").And.Not.Contain(": ."), "something that the message names is missing");
        }
    }

    [Test]
    public void Everything_BelongsToARule()
    {
        Assert.That(Fixtures.Select(static type => type.Name), Is.SubsetOf(Rules.Select(static id => id + "Tests")));
        Assert.That(ReleaseEntry.All.Select(static entry => entry.Rule), Is.SubsetOf(Rules));
        IEnumerable<string> pages = Directory.EnumerateFiles(Repository.PathOf(PageFile.Folder)).Select(static path => $"{PageFile.Folder}/{Path.GetFileName(path)}");
        Assert.That(pages, Is.SubsetOf(Rules.Select(PageFile.Of).Append(PageFile.Index)));
        Assert.That(BusAnalyzers.Fixes.SelectMany(static fix => fix.FixableDiagnosticIds).Where(static id => id.StartsWith("BUS", StringComparison.Ordinal)).Distinct(), Is.SubsetOf(Rules), "a fix mends a rule that is there");
    }

    [GeneratedRegex(@"\{(\d+)[^}]*\}")]
    private static partial Regex Placeholder();
}
