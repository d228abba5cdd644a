using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Bus.Analyzers.Tests.Lock.Table;

/// <summary>
/// Every kind of change at every position: what the analyzer says for both roll-outs, and what two builds really do, the old codecs reading what
/// the new ones write and the new what the old.
/// </summary>
public sealed class TableTests
{
    // All positions of a change are compiled at once.
    private static readonly ConcurrentDictionary<Change, Task<IReadOnlyList<Diagnostic>>> Found = new();
    private static readonly ConcurrentDictionary<Change, Lazy<(Built Before, Built After)>> Builds = new();

    private static readonly string[] Positions = ["arguments", "result", "payload"];

    private static IEnumerable<TestCaseData> Cells
        => Changes.All.SelectMany(static change => Positions.Select(position => new TestCaseData(change, position).SetArgDisplayNames(change.Name, position)));

    [Test]
    public void TheTable_HasManyKinds()
    {
        Assert.That(Changes.All, Has.Count.GreaterThanOrEqualTo(60));
        Assert.That(Changes.All.Select(static change => change.Name), Is.Unique);
    }

    [TestCaseSource(nameof(Cells))]
    public async Task Analyzer_SaysWhatEachRollOutDoes(Change change, string position)
    {
        IReadOnlyList<Diagnostic> all = await Found.GetOrAdd(change, static change => Locks.Held(Source(change.After), Locks.Of(Source(change.Before))).AnalyzeAsync());
        Diagnostic[] found = [.. all.Where(one => one.GetMessage(CultureInfo.InvariantCulture).StartsWith($"'things.{Member(position)}'", StringComparison.Ordinal))];
        string told = string.Join('\n', all);
        bool breaks = change.OldToNew != Outcome.Reads || change.NewToOld != Outcome.Reads;
        if (!breaks)
        {
            ExpectHarmless(change, [.. all.Where(static one => one.Id.StartsWith("BUS5", StringComparison.Ordinal))], told);
            return;
        }
        Assert.That(found.Select(static one => one.Id), Is.Not.Empty.And.All.EqualTo("BUS5001"), told);
        Assert.That(found.Select(static one => one.Location.SourceTree?.FilePath), Is.All.EqualTo("File0.cs"), told);
        (string oldToNew, string newToOld) = Sentences(position);
        string said = string.Join('\n', found.AsEnumerable());
        Assert.That(Says(said, oldToNew), Is.EqualTo(change.OldToNew != Outcome.Reads), told);
        Assert.That(Says(said, newToOld), Is.EqualTo(change.NewToOld != Outcome.Reads), told);
    }

    [TestCaseSource(nameof(Cells))]
    public void Builds_DoWhatTheTableSays(Change change, string position)
    {
        (Built before, Built after) = Builds.GetOrAdd(change, static change => new(() => (new(Source(change.Before)), new(Source(change.After))))).Value;
        string part = $"{Member(position)} {position}";
        Assert.Multiple(() =>
        {
            Assert.That(Outcomes.Of(before, after, part), Is.EqualTo(change.IsSeenByCodecs ? change.OldToNew : Outcome.Reads), "old to new");
            Assert.That(Outcomes.Of(after, before, part), Is.EqualTo(change.IsSeenByCodecs ? change.NewToOld : Outcome.Reads), "new to old");
        });
    }

    /// <summary>One line that breaks nobody is told once: of one position, with how many others there are.</summary>
    private static void ExpectHarmless(Change change, Diagnostic[] found, string told)
    {
        Assert.That(found.Select(static one => one.Id), change.IsNone ? Is.Empty : Is.Not.Empty.And.All.EqualTo("BUS5002"), told);
        Assert.That(found.Select(static one => one.Location.SourceTree?.FilePath), Is.All.EqualTo("File0.cs"), told);
        foreach (IGrouping<string, Diagnostic> type in found.GroupBy(one => IsAtPosition(one) ? "position" : one.ToString()))
        {
            if (type.Key != "position") Assert.That(type.Single().GetMessage(CultureInfo.InvariantCulture), Does.StartWith("'things.give' ").And.Contain(" (and so 2 more). "), told);
            else foreach (string position in Positions) Assert.That(type.Count(one => one.GetMessage(CultureInfo.InvariantCulture).StartsWith($"'things.{Member(position)}' ", StringComparison.Ordinal)), Is.EqualTo(1), told);
        }

        // At the parameter, the method, and the payload's member of that type.
        static bool IsAtPosition(Diagnostic one) => one.Location.SourceTree!.GetText().ToString(one.Location.SourceSpan) is "value" or "GiveAsync" or "Value";
    }

    private static bool Says(string told, string sentence) => told.Contains(sentence, StringComparison.Ordinal) || told.Contains(sentence.Replace("refuses", "misreads").Replace("cannot read", "misread"), StringComparison.Ordinal);

    /// <summary>How the two roll-outs are told of: of what the old build wrote, and of what the new one wrote.</summary>
    private static (string OldToNew, string NewToOld) Sentences(string position) => position switch
    {
        "arguments" => ("a new server refuses calls of old clients", "an old server refuses calls of new clients"),
        "result" => ("new clients cannot read what an old server returns", "old clients cannot read what a new server returns"),
        _ => ("new listeners cannot read events that an old publisher fired", "old listeners cannot read events of a new publisher"),
    };

    private static string Member(string position) => position switch { "arguments" => "take", "result" => "give", _ => "fired" };

    private static string Source(Version version) => $$"""
        using System.Text.Json.Serialization;

        [BusApi("things")]
        public partial interface IThingsApi
        {
            ValueTask TakeAsync({{version.Type}} value, CancellationToken cancellationToken = default);
            ValueTask<{{version.Type}}> GiveAsync(CancellationToken cancellationToken = default);
            BusEvent<Fired> Fired { get; }
        }

        public sealed record Fired({{version.Type}} Value);

        public static class Samples
        {
            private static {{version.Type}}[] Values => [{{version.Values}}];

            public static object?[][] All => [.. Values.Select(static value => new object?[] { value })];
        }

        {{version.Declarations}}
        """;
}
