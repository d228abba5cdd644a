using Microsoft.CodeAnalysis;

namespace Bus.Analyzers.Tests.Harness;

/// <summary>What every rule has to show: where it is broken, where it only looks so, and how its fix mends it. The class is called as its rule is.</summary>
public abstract class RuleTests
{
    private string Rule => GetType().Name[..7];

    /// <summary>Sources that break the rule, at the places marked <c>[|…|]</c> and nowhere else.</summary>
    protected abstract IEnumerable<string> Violations { get; }

    /// <summary>Sources that look much like it, compile, and break no rule at all.</summary>
    protected abstract IEnumerable<string> NearMisses { get; }

    /// <summary>Sources before and after the fix of all their places; what comes out compiles and breaks no rule.</summary>
    protected virtual IEnumerable<(string Before, string After)> Fixes => [];

    /// <summary>Other rules that the violating sources break on the way.</summary>
    protected virtual IReadOnlyList<string> AlsoBroken => [];

    /// <summary>The program that a source is tried in.</summary>
    private protected virtual Program Around(string source) => new(source);

    [Test]
    public async Task Violations_AreReportedWhereTheyAre()
    {
        foreach (string source in Violations)
        {
            Markup markup = Markup.Parse(source);
            Assert.That(markup.Places, Is.Not.Empty, "a violation marks where it is");
            IReadOnlyList<Diagnostic> found = await Around(markup.Text).AnalyzeAsync();
            Assert.That(found.Where(one => one.Id == Rule).Select(Place), Is.EquivalentTo(markup.Places.Select(place => markup.Text.Substring(place.Start, place.Length) + " at " + place.Start)), Told(source, found));
            Assert.That(found.Where(one => one.Id != Rule && !AlsoBroken.Contains(one.Id)), Is.Empty, Told(source, found));
        }
    }

    [Test]
    public async Task NearMisses_StaySilent()
    {
        Assert.That(NearMisses, Is.Not.Empty);
        foreach (string source in NearMisses) await ExpectCleanAsync(source);
    }

    [Test]
    public async Task Fixes_Mend()
    {
        Assert.That(Fixes.Any(), Is.EqualTo(BusAnalyzers.Fixes.Any(fix => fix.FixableDiagnosticIds.Contains(Rule))), "a rule with a fix shows it, one without has none to show");
        foreach ((string before, string after) in Fixes)
        {
            string? once = await FixRun.FirstAsync(Around(before), Rule);
            Assert.That(once, Is.Not.Null.And.Not.EqualTo(before), "the fix must be offered, and change something:\n" + before);
            Assert.That(await FixRun.AllAsync(Around(before), Rule), Is.EqualTo(after.ReplaceLineEndings("\n")));
            await ExpectCleanAsync(after);
        }
    }

    private async Task ExpectCleanAsync(string source)
    {
        Program program = Around(source);
        Compilation compilation = program.Compile();
        Assert.That(compilation.GetDiagnostics().Where(static one => one.Severity == DiagnosticSeverity.Error), Is.Empty, source);
        IReadOnlyList<Diagnostic> found = await program.AnalyzeAsync(compilation);
        Assert.That(found, Is.Empty, Told(source, found));
    }

    private static string Place(Diagnostic one) => one.Location.SourceTree!.GetText().ToString(one.Location.SourceSpan) + " at " + one.Location.SourceSpan.Start;

    private static string Told(string source, IReadOnlyList<Diagnostic> found) => $"{source}\n\n{string.Join('\n', found)}";
}
