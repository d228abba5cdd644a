using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Bus.Analyzers.Tests.Payloads;

/// <summary>What the generator refuses, an error tells of: if it compiles without one, it serialises.</summary>
public sealed class RefusalsAreTold
{
    [Test]
    public async Task Of_all_that_codecs_are_tried_with()
    {
        Program program = new([.. Contracts()]);
        Compilation compilation = program.Compile();
        IReadOnlyList<Diagnostic> found = await program.AnalyzeAsync(compilation);
        AssertAllTold(compilation, found);
        Assert.That(GeneratedRefusals.Of(compilation).Count(), Is.GreaterThanOrEqualTo(17), "there is something to tell of");
        string[] told = [.. found.Where(static one => one.Severity == DiagnosticSeverity.Error).Select(static one => $"{one.Id} {one.Location.SourceTree!.GetText().ToString(one.Location.SourceSpan)}")];
        Assert.That(told, Is.EquivalentTo(new[]
        {
            "BUS2001 Bulky", "BUS2001 Crowd", "BUS2001 TooWide", "BUS2002 Field", "BUS2002 Number", "BUS2002 items", "BUS2003 IgnoredField", "BUS2004 Kind", "BUS2004 Other", "BUS2004 Other",
            "BUS2006 Task<object>", "BUS2007 Kind", "BUS2007 Number", "BUS2010 TwoCases",
            "BUS2012 Both", "BUS2012 Count", "BUS2012 Count", "BUS2012 IBoth", "BUS2012 Rest", "BUS2012 Rest", "BUS2012 Twelve",
        }), "and of nothing that travels");
    }

    [TestCase("public required int Field;")]
    [TestCase("public dynamic? Anything { get; set; }")]
    [TestCase("public Dictionary<object, int> Odd { get; set; } = [];")]
    [TestCase("public int[,] Plane { get; set; } = new int[1, 1];")]
    [TestCase("public Func<int>? Code { get; set; }")]
    [TestCase("public nint Native { get; set; }")]
    [TestCase("public IntPtr? Pointer { get; set; }")]
    [TestCase("public Delegate? Any { get; set; }")]
    [TestCase("public Stream? Stream { get; set; }")]
    [TestCase("public KeyValuePair<string, int> Pair { get; set; }")]
    [TestCase("public Dictionary<int[,], Stack<object>> Both { get; set; } = [];")]
    [TestCase("public ValueTuple<int> One { get; set; }")]
    [TestCase("public List<dynamic> Many { get; set; } = [];")]
    [TestCase("public (int Same, int same) Two { get; set; }")]
    public async Task Of_members(string member)
    {
        Program program = new($$"""
            [BusApi]
            public partial interface IShopApi
            {
                BusEvent<Basket> Paid { get; }
            }

            public sealed class Basket
            {
                {{member}}
            }
            """);
        Compilation compilation = program.Compile();
        IReadOnlyList<Diagnostic> found = await program.AnalyzeAsync(compilation);
        AssertAllTold(compilation, found);
        Assert.That(found.Where(static one => one.Severity == DiagnosticSeverity.Error), Is.Not.Empty);
    }

    [TestCase("int Count();")]
    [TestCase("ValueTask<T> FindAsync<T>(T like) where T : class;")]
    [TestCase("ValueTask ReadAsync(ref int position);")]
    [TestCase("ValueTask<int> FillAsync(out int count, Span<byte> into);")]
    [TestCase("IAsyncEnumerable<int> StreamAsync();")]
    [TestCase("string Name { get; set; }")]
    [TestCase("int this[string key] { get; }")]
    [TestCase("BusEvent<Basket> Changed { get; set; }")]
    [TestCase("event Action<int>? Happened;")]
    [TestCase("ValueTask TwiceAsync(CancellationToken first, CancellationToken second);")]
    [TestCase("ValueTask PutAsync(dynamic any);")]
    [TestCase("BusEvent<int> Number { get; }")]
    public async Task Of_members_of_contracts(string member)
    {
        IReadOnlyList<Diagnostic> found = await new Program($"[BusApi] public partial interface IOddApi {{ {member} }} public sealed record Basket(int Count);").AnalyzeAsync();
        Assert.That(found.Where(static one => one.Severity == DiagnosticSeverity.Error).Select(static one => one.Id), Has.Some.StartsWith("BUS"));
    }

    private static void AssertAllTold(Compilation compilation, IReadOnlyList<Diagnostic> found)
    {
        string[] told = [.. found.Where(static one => one.Severity == DiagnosticSeverity.Error).Select(static one => one.GetMessage(CultureInfo.InvariantCulture))];
        Assert.Multiple(() =>
        {
            foreach (string reason in GeneratedRefusals.Of(compilation)) Assert.That(told, Has.Some.Contains(reason));
        });
    }

    private static IEnumerable<string> Contracts()
    {
        Assembly assembly = typeof(RefusalsAreTold).Assembly;
        foreach (string name in assembly.GetManifestResourceNames().Where(static name => name.StartsWith("Codecs/", StringComparison.Ordinal)))
        {
            using StreamReader reader = new(assembly.GetManifestResourceStream(name)!);
            yield return reader.ReadToEnd();
        }
    }
}
