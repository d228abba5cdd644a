using Bus.Analyzers.Lock;
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

    // Called by what is wrong, for texts of a hundred thousand characters are no names.
    private static IEnumerable<TestCaseData> Broken => Texts.Select(static one => new TestCaseData(one.Text, one.Line, one.Problem).SetArgDisplayNames(one.Problem));

    private static IEnumerable<(string Text, int Line, string Problem)> Texts =>
    [
        ("", 0, "it ends too early"),
        ("[]", 0, "'[' belongs to no value"),
        ("{}", 0, "it has no version"),
        (Lock.Replace("\"version\": 1", "\"version\": 2", StringComparison.Ordinal), 1, "it is of version 2"),
        (Lock[..^10], 27, "it ends too early"),
        (Lock.Replace("\"types\"", "<<<<<<< HEAD\n  \"types\"", StringComparison.Ordinal), 15, "a merge left its marks there"),
        (Lock.Replace("\"events\": {}", "\"events\": {}, \"events\": {}", StringComparison.Ordinal), 4, "'events' stands there twice"),
        (Lock.Replace("\"user\": \"string\"", "\"user\": \"text\"", StringComparison.Ordinal), 8, "'user' is of no type that is known"),
        (Lock.Replace("\"events\": {},", "", StringComparison.Ordinal), 3, "it has no 'events'"),
        (Lock.Replace("\"string\"", "\"string\\x\"", StringComparison.Ordinal), 8, "an escape that JSON does not know"),
        (Lock.Replace("\"red\": 0", "\"red\": 99999999999999999999", StringComparison.Ordinal), 25, "a number is out of range"),
        (new string('{', 100_000), 0, "a name in quotes belongs there"),
        (string.Concat(Enumerable.Repeat("{\"a\":", 100_000)), 0, "it nests too deep"),
        ("{\"version\": 1, \"apis\": {}, \"types\": {\"A\": {\"members\": {\"a\": \"" + string.Concat(Enumerable.Repeat("list<", 100_000)) + "\"}}}}", 0, "'a' is of no type that is known"),
    ];

    [TestCaseSource(nameof(Broken))]
    public async Task BrokenLock_IsReportedAtItsLine(string text, int line, string problem)
    {
        IReadOnlyList<Diagnostic> found = await Locks.Held(Source, text).AnalyzeAsync();
        Assert.That(found.Select(static one => one.Id), Is.EqualTo(new[] { "BUS5003" }));
        Assert.That(found[0].ToString(), Does.Contain(problem));
        Assert.That(found[0].Location.GetLineSpan().Path, Does.EndWith("bus.lock.json"));
        Assert.That(found[0].Location.GetLineSpan().StartLinePosition.Line, Is.EqualTo(line), text);
    }

    [Test]
    public async Task WholeLock_IsRead()
    {
        Assert.That(await Locks.Held(Source, Lock).AnalyzeAsync(), Is.Empty);
        Assert.That(await Locks.Held(Source, "\uFEFF" + Lock.ReplaceLineEndings("\r\n")).AnalyzeAsync(), Is.Empty);
    }

    [Test]
    public void CutLock_IsNoLock()
    {
        // The text without its last line break is whole.
        for (int length = 0; length < Lock.Length - 1; length++)
        {
            Assert.That(LockReader.Read(Lock[..length], out LockProblem? problem), Is.Null, $"cut to {length}");
            Assert.That(problem, Is.Not.Null);
        }
    }

    [Test]
    public void SpoiltLock_NeverThrows()
    {
        for (int index = 0; index < Lock.Length; index++)
            foreach (char letter in "\0\"{}:,\\<#?9-")
                Assert.That(() => LockReader.Read(Lock.Remove(index, 1).Insert(index, letter.ToString()), out _), Throws.Nothing);
    }
}
