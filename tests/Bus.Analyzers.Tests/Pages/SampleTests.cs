using Bus.Docs.Tests;
using Microsoft.CodeAnalysis;

namespace Bus.Analyzers.Tests.Pages;

/// <summary>The samples of the pages are compiled: one breaks its rule and no other, the next mends it.</summary>
public sealed class SampleTests
{
    /// <summary>What the compiler itself says of a violation, where that cannot be avoided, and why.</summary>
    private static readonly Dictionary<string, string[]> SaidByTheCompiler = new()
    {
        // The contract is no type argument that fits: what the rules explain.
        ["BUS3005"] = ["CS0311"],
        ["BUS3006"] = ["CS0311"],
        ["BUS4001"] = ["CS0311"],
        // Two generated classes of one name: the clash that the rule explains.
        ["BUS1012"] = ["CS0101", "CS0111", "CS0579"],
        // The extension property that the language does not know.
        ["BUS4005"] = ["CS9260"],
        // The event that is not there.
        ["BUS4006"] = ["CS0535"],
        // The namespace 'Bus' is in the generated code of the same program.
        ["BUS4007"] = ["CS0101"],
    };

    /// <summary>Samples show one thing each, and are not documented.</summary>
    private const string MissingDocumentation = "CS1591";

    private static IEnumerable<string> Rules => BusAnalyzers.Rules.Select(static rule => rule.Id);

    [TestCaseSource(nameof(Rules))]
    public async Task Violation_BreaksItsRuleAlone(string rule)
    {
        Sample sample = Sample.Read(RuleSamples.Violation(rule));
        Program program = sample.AsProgram();
        Compilation compilation = program.Compile();

        IEnumerable<string> errors = compilation.GetDiagnostics().Where(static one => one.Severity == DiagnosticSeverity.Error).Select(static one => one.Id).Distinct();
        Assert.That(errors, Is.EquivalentTo(SaidByTheCompiler.GetValueOrDefault(rule, [])), string.Join('\n', compilation.GetDiagnostics()));
        IReadOnlyList<Diagnostic> found = await program.AnalyzeAsync(compilation);
        Assert.That(found.Select(static one => one.Id).Distinct(), Is.EqualTo(new[] { rule }), string.Join('\n', found));
    }

    [TestCaseSource(nameof(Rules))]
    public async Task Fix_CompilesAndBreaksNoRule(string rule)
    {
        Program program = Sample.Read(RuleSamples.Fix(rule)).AsProgram();
        Compilation compilation = program.Compile();

        Assert.That(compilation.GetDiagnostics().Where(static one => one.Severity >= DiagnosticSeverity.Warning && one.Id != MissingDocumentation), Is.Empty);
        Assert.That(await program.AnalyzeAsync(compilation), Is.Empty);
    }

    [Test]
    public void Files_BelongToRules()
    {
        string[] samples = [.. BusAnalyzers.Rules.SelectMany(static rule => new[] { RuleSamples.Violation(rule.Id), RuleSamples.Fix(rule.Id) })];
        IEnumerable<string> companions = samples.Where(static file => File.Exists(Repository.PathOf(file)))
            .SelectMany(static file => Sample.Read(file).Companions.Select(name => (Of: file, name)))
            .Select(static one => Path.GetFileName(one.Of)[..7] == one.name[..7] ? $"{RuleSamples.Folder}/{one.name}" : $"{one.name} is named as if it were another rule's than {one.Of}");
        string[] files = [.. Directory.EnumerateFiles(Repository.PathOf(RuleSamples.Folder)).Select(static path => $"{RuleSamples.Folder}/{Path.GetFileName(path)}")];

        Assert.That(files, Is.EquivalentTo(samples.Concat(companions.Distinct())));
    }

    [Test]
    public void Settings_MakeTheProgramAroundASample()
    {
        Sample sample = new("", [("output", "exe"), ("language", "13"), ("property", "BusContractLock=true")], "");
        Program program = sample.AsProgram();

        Assert.That((program.Output, program.Language, program.Properties["BusContractLock"]),
            Is.EqualTo((OutputKind.ConsoleApplication, Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp13, "true")));
        Assert.That(sample.Circumstances, Has.Exactly(3).Items);
    }
}
