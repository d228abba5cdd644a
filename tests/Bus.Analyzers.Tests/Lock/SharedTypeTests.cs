using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Bus.Analyzers.Tests.Lock;

/// <summary>One line that breaks nobody is one message, however many contracts use its type.</summary>
public sealed class SharedTypeTests
{
    private const string Contracts = """
        [BusApi("shop")]
        public partial interface IShopApi
        {
            ValueTask<Money> PayAsync(Order order, CancellationToken cancellationToken = default);
            BusEvent<Paid> Paid { get; }
        }

        [BusApi("bank")]
        public partial interface IBankApi
        {
            ValueTask<Money> SaveAsync(Money money, CancellationToken cancellationToken = default);
            ValueTask<int> CountAsync(List<Money> all, CancellationToken cancellationToken = default);
            BusEvent<Paid> Saved { get; }
        }

        public sealed record Order(Money Price, List<Money> More);
        public sealed record Paid(Money Sum);

        """;

    private const string Money = "public sealed record Money(int Cents, Coin Coin = Coin.Cent, int? Old = null, int? Older = null); public enum Coin { Cent }";

    [TestCase("Coin Coin", "string Currency = \"EUR\", Coin Coin", "Currency", "'all[].currency' is new (and so 4 more)")]
    [TestCase("int Cents", "int Cents = 0", "Cents", "'all[].cents' is optional now (and so 4 more)")]
    [TestCase(", int? Old = null", "", "Money", "'all[].old' is gone (and so 4 more)")]
    public async Task Change_IsToldOnce(string before, string after, string place, string told)
    {
        Diagnostic found = (await FoundAsync(Money, Money.Replace(before, after, StringComparison.Ordinal))).Single();
        Assert.That(found.Location.SourceTree!.GetText().ToString(found.Location.SourceSpan), Is.EqualTo(place));
        Assert.That(found.GetMessage(CultureInfo.InvariantCulture), Does.StartWith("'bank.count' ").And.Contain(told));
    }

    [Test]
    public async Task TwoChangesOfOneType_AreTwo()
        => Assert.That((await FoundAsync(Money, Money.Replace(", int? Old = null, int? Older = null", "", StringComparison.Ordinal))).Select(static one => one.GetMessage(CultureInfo.InvariantCulture)),
            Has.Exactly(2).Items.And.Some.Contains("'all[].old' is gone (and so 4 more)").And.Some.Contains("'all[].older' is gone (and so 4 more)"));

    [Test]
    public async Task InheritedMember_IsOnePlace()
    {
        const string Types = "[System.Text.Json.Serialization.JsonDerivedType(typeof(Coins), \"coins\"), System.Text.Json.Serialization.JsonDerivedType(typeof(Notes), \"notes\")] public abstract record Money {} public sealed record Coins : Money; public sealed record Notes : Money;";
        Diagnostic found = (await FoundAsync(Types, Types.Replace("{}", "{ public int? Cents { get; init; } }", StringComparison.Ordinal))).Single();
        Assert.That(found.Location.SourceTree!.GetText().ToString(found.Location.SourceSpan), Is.EqualTo("Cents"));
    }

    private static async Task<Diagnostic[]> FoundAsync(string before, string after) => [.. await Locks.Held(Contracts + after, Locks.Of(Contracts + before)).AnalyzeAsync()];
}
