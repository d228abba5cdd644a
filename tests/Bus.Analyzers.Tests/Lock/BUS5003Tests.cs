using Microsoft.CodeAnalysis;

namespace Bus.Analyzers.Tests.Lock;

/// <summary>It stands in the lock and not in a source, so that it has tests of its own form.</summary>
public sealed class BUS5003Tests
{
    private const string Source = """
        [BusApi("auth")]
        public partial interface IAuthApi
        {
            ValueTask<Account> LoginAsync(string user, CancellationToken cancellationToken = default);
        }

        public sealed record Account(int Id, Hue Hue);
        public enum Hue { Red }
        """;

    private static readonly string Lock = Locks.Of(Source);

    private static IEnumerable<TestCaseData> Broken =>
    [
        new("", 0, "it ends too early"),
        new("[]", 0, "'[' belongs to no value"),
        new("{}", 0, "it has no version"),
        new(Lock.Replace("\"version\": 1", "\"version\": 2", StringComparison.Ordinal), 1, "it is of version 2"),
        new(Lock[..^10], 40, "it ends too early"),
        new(Lock.Replace("\"types\"", "<<<<<<< HEAD\n  \"types\"", StringComparison.Ordinal), 17, "a merge left its marks there"),
        new(Lock.Replace("\"events\": {}", "\"events\": {}, \"events\": {}", StringComparison.Ordinal), 4, "'events' stands there twice"),
        new(Lock.Replace("\"user\": \"string\"", "\"user\": \"text\"", StringComparison.Ordinal), 8, "'user' is of no type that is known"),
        new(Lock.Replace("\"events\": {},", "", StringComparison.Ordinal), 3, "it has no 'events'"),
        new(Lock.Replace("\"string\"", "\"string\\x\"", StringComparison.Ordinal), 8, "an escape that JSON does not know"),
        new(Lock.Replace("\"red\": 0", "\"red\": 99999999999999999999", StringComparison.Ordinal), 26, "a number is out of range"),
        new(new string('{', 100_000), 0, "a name in quotes belongs there"),
        new(string.Concat(Enumerable.Repeat("{\"a\":", 100_000)), 0, "it nests too deep"),
        new("{\"version\": 1, \"apis\": {}, \"types\": {\"A\": {\"members\": {\"a\": \"" + string.Concat(Enumerable.Repeat("list<", 100_000)) + "\"}}}}", 0, "'a' is of no type that is known"),
    ];

    [TestCaseSource(nameof(Broken))]
    public async Task BrokenLock_IsReportedAtItsLine(string text, int line, string problem)
    {
        IReadOnlyList<Diagnostic> found = await Locks.Held(Source, text).AnalyzeAsync();
        Assert.That(found.Select(static one => one.Id), Is.EqualTo(new[] { "BUS5003" }));
        Assert.That(found[0].ToString(), Does.Contain(problem));
        Assert.That(found[0].Location.GetLineSpan().Path, Does.EndWith("bus.lock.json"));
        if (line < 40) Assert.That(found[0].Location.GetLineSpan().StartLinePosition.Line, Is.EqualTo(line), text);
    }

    [Test]
    public async Task WholeLock_IsRead()
    {
        Assert.That(await Locks.Held(Source, Lock).AnalyzeAsync(), Is.Empty);
        Assert.That(await Locks.Held(Source, "\uFEFF" + Lock.ReplaceLineEndings("\r\n")).AnalyzeAsync(), Is.Empty);
    }

    [Test]
    public async Task CutLock_NeverThrows()
    {
        // The whole text, and the text without its last line break, are locks.
        for (int length = 0; length < Lock.Length - 1; length += 7)
            Assert.That((await Locks.Held(Source, Lock[..length]).AnalyzeAsync()).Select(static one => one.Id), Is.EqualTo(new[] { "BUS5003" }), $"cut to {length}");
    }
}
