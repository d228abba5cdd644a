using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Bus.Analyzers.Tests.Lock;

/// <summary>Contracts that were renamed as a whole, be it many at once.</summary>
public sealed class ApiRenameTests
{
    private const int Contracts = 10;

    private const string Token = "CancellationToken cancellationToken = default";

    [Test]
    public async Task AllContracts_AreToldByTheirOldNames()
    {
        string[] found = await MessagesAsync(Source("old"), Source("new"));
        Assert.That(found, Has.Length.EqualTo(Contracts));
        for (int index = 0; index < Contracts; index++)
            Assert.That(found, Has.Exactly(1).StartsWith($"'new{index}' ").And.Contain($"as 'old{index}' is called 'new{index}' now").And.Contain($"[BusApi(\"old{index}\")]"));

        // Those of one half have the same members, and are told apart by what these take.
        static string Source(string name) => string.Concat(Enumerable.Range(0, Contracts).Select(index => $$"""
            [BusApi("{{name}}{{index}}")]
            public partial interface I{{index}}Api { ValueTask<T{{index}}> {{(index % 2 == 0 ? "Get" : $"Get{index}")}}Async(T{{index}} value, {{Token}}); BusEvent<T{{index}}> Got { get; } }
            public sealed record T{{index}}(int Id, string Name{{index}});

            """));
    }

    [TestCase("a;b", "c", "'c' is a new API", "'a' the API is gone", "'b' the API is gone")]
    [TestCase("a", "b;c", "'b' is called 'b' now", "'c' is called 'c' now")]
    [TestCase("a", "b:Get", "'b' is a new API", "'a' the API is gone")]
    [TestCase("a;b:Get", "c;d:Get", "'c' is called 'c' now", "'d' is called 'd' now")]
    // One that is there still became no other.
    [TestCase("a", "a;b", "'b' is a new API")]
    public async Task Name_IsToldWhereOneFits(string before, string after, params string[] told)
    {
        string[] found = await MessagesAsync(Source(before), Source(after));
        Assert.That(found, Has.Length.EqualTo(told.Length), string.Join('\n', found));
        foreach (string one in told)
            Assert.That(found, Has.Exactly(1).StartsWith(one[..4]).And.Contain(one[4..]), string.Join('\n', found));

        static string Source(string names) => string.Concat(names.Split(';').Select(static name => $$"""
            [BusApi("{{name[0]}}")] public partial interface I{{name[0]}}Api { ValueTask {{(name.Length > 1 ? name[2..] : "Put")}}Async(int value, {{Token}}); }

            """));
    }

    private static async Task<string[]> MessagesAsync(string before, string after)
        => [.. (await Locks.Held(after, Locks.Of(before)).AnalyzeAsync()).Where(static one => one.Id.StartsWith("BUS5", StringComparison.Ordinal)).Select(static one => one.GetMessage(CultureInfo.InvariantCulture))];
}
