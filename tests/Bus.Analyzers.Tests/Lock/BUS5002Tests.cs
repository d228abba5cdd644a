using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Bus.Analyzers.Tests.Lock;

public sealed class BUS5002Tests : RuleTests
{
    private const string Before = """
        [BusApi("auth")]
        public partial interface IAuthApi
        {
            ValueTask LoginAsync(string user, CancellationToken cancellationToken = default);
        }
        """;

    private static readonly string Lock = Locks.Of(Before);

    protected override IEnumerable<string> Violations =>
    [
        Before.Replace("LoginAsync(string user", "LoginAsync(string user, int? [|age|] = null", StringComparison.Ordinal),
        Before.Replace("    ValueTask Login", "    ValueTask [|PingAsync|](CancellationToken cancellationToken = default);\n    ValueTask Login", StringComparison.Ordinal),
        Before + "\n[BusApi] public partial interface [|IClockApi|] { ValueTask<long> NowAsync(CancellationToken cancellationToken = default); }",
    ];

    protected override IEnumerable<string> NearMisses =>
    [
        Before,
        Before.Replace("ValueTask LoginAsync", "/// <summary>Begins.</summary>\n    Task LoginAsync", StringComparison.Ordinal),
        Before + "\npublic sealed record Unused(int Id);",
    ];

    private protected override Program Around(string source) => Locks.Held(source, Lock);

    [TestCase("string user", "string user = \"\"", "'user' is optional now")]
    [TestCase("string user", "string user, DateOnly? born = null", "'born' is new")]
    [TestCase("string user, DateOnly? born = null", "string user", "'born' is gone")]
    [TestCase("Account account = null!", "Shorter account = null!", "'account.zip' is gone")]
    [TestCase("Account account = null!", "Longer account = null!", "'account.country' is new")]
    [TestCase("Hue hue = default", "Color hue = default", "'hue' has another number for 'blue' now")]
    [TestCase("Numbered number = default", "int number = 0", "'number' was Numbered and is int32 now")]
    public async Task Change_IsTold(string before, string after, string told)
    {
        const string Types = """

            public sealed record Account(int Id, string? Zip = null);
            public sealed record Shorter(int Id);
            public sealed record Longer(int Id, string? Zip = null, string? Country = null);
            public enum Hue { Red, Blue }
            public enum Color { Blue, Red }
            [System.Text.Json.Serialization.JsonConverter(typeof(System.Text.Json.Serialization.JsonNumberEnumConverter<Numbered>))] public enum Numbered { One = 1 }
            """;
        IReadOnlyList<Diagnostic> found = await Locks.Held(Of(after), Locks.Of(Of(before))).AnalyzeAsync();
        Assert.That(found.Select(static one => $"{one.Id} {one.GetMessage(CultureInfo.InvariantCulture)}"), Has.One.StartsWith("BUS5002").And.One.Contains(told));

        static string Of(string parameters) => Before.Replace("string user", parameters, StringComparison.Ordinal) + Types;
    }
}
