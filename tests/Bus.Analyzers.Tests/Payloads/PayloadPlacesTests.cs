using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Bus.Analyzers.Tests.Payloads;

/// <summary>A payload's mistake is told once, where it can be mended, with the way that leads there.</summary>
public sealed class PayloadPlacesTests
{
    private const string Basket = """
        public sealed record Basket(List<Line> Lines);
        public sealed record Line(Action Callback);
        """;

    private const string Contract = """
        [BusApi]
        public partial interface IShopApi
        {
            ValueTask PutAsync(Basket basket, CancellationToken cancellationToken = default);
        }
        """;

    [Test]
    public async Task Message_SaysTheWay()
        => Assert.That((await new Program(Contract, Basket).AnalyzeAsync()).Single().GetMessage(CultureInfo.InvariantCulture), Does.StartWith(
            "'IShopApi.PutAsync -> Basket.Lines -> Line.Callback' cannot travel: Action is a delegate, and code does not travel."));

    [Test]
    public async Task SeveralContracts_TellOnce()
        => Assert.That(await new Program(Contract, Contract.Replace("IShopApi", "IOtherApi", StringComparison.Ordinal), Basket).AnalyzeAsync(), Has.Count.EqualTo(1));

    [Test]
    public async Task PayloadOfAnotherAssembly_IsToldWhereTheContractNamesIt()
        => Assert.That(await PlacesAsync(new Program(Basket) { Assembly = "Other" }.AsReference()), Is.EqualTo(new[] { "basket" }));

    [Test]
    public async Task PayloadOfAnotherProject_IsToldWhereTheContractNamesIt()
        => Assert.That(await PlacesAsync(new Program(Basket) { Assembly = "Other" }.Compile().ToMetadataReference()), Is.EqualTo(new[] { "basket" }));

    [Test]
    public async Task MembersFromAnotherProject_AreToldAtTheContract()
    {
        MetadataReference other = new Program("public interface IShared { ValueTask PutAsync(Action done); int Count(); }") { Assembly = "Other" }.Compile().ToMetadataReference();
        IReadOnlyList<Diagnostic> found = await new Program("[BusApi] public partial interface IShopApi : IShared;") { More = [other] }.AnalyzeAsync();
        Assert.That(found.Select(static one => (one.Id, Text(one))), Is.EquivalentTo(new[] { ("BUS1003", "IShopApi"), ("BUS1005", "IShopApi"), ("BUS1005", "IShopApi"), ("BUS2001", "IShopApi") }));
    }

    [Test]
    public async Task AutoPropertyOfAnotherAssembly_IsKnown()
    {
        MetadataReference other = new Program("public sealed class Basket { public int Id { get; } = Random.Shared.Next(); public int Twice => Id * 2; }") { Assembly = "Other" }.AsReference();
        Diagnostic only = (await new Program(Contract) { More = [other] }.AnalyzeAsync()).Single();
        Assert.That(only.Id, Is.EqualTo("BUS2003"));
        Assert.That(only.GetMessage(CultureInfo.InvariantCulture), Does.StartWith("'IShopApi.PutAsync' arrives without its value: Basket loses 'Id'"));
    }

    [Test]
    public async Task BaseOfAnotherAssembly_IsToldAtTheTypesThatItDoesNotName()
    {
        MetadataReference other = new Program("public class Basket;") { Assembly = "Other" }.AsReference();
        IReadOnlyList<Diagnostic> found = await new Program(Contract, "public sealed class FullBasket : Basket;") { More = [other] }.AnalyzeAsync();
        Assert.That(found.Select(static one => (one.Id, Text(one))), Is.EqualTo(new[] { ("BUS2009", "FullBasket") }));
    }

    [TestCase("[BusApi] public partial interface I { ValueTask<> X(; BusEvent<Nope> Y { get } ")]
    [TestCase("[BusApi] public partial interface IShopApi { BusEvent<Nope> A { get; } ValueTask<List<Nope>> B(Nope[] c, Box<Nope> d, Nope? e); } public record Box<T>(T Content, Nope More); ")]
    [TestCase("[BusApi] public partial interface IShopApi { BusEvent<Basket> A { get; } } [JsonDerivedType(typeof(Nope), \"x\")] [System.Text.Json.Serialization.JsonDerivedType(typeof(Nope))] public class Basket : Basket { public Basket( ; public int }")]
    [TestCase("[BusApi] public partial interface IShopApi<T> { BusEvent<T> A { get; } ValueTask<Dictionary<T, T>> B(T t, T[] ts, CancellationToken cancellationToken = default); }")]
    [TestCase("[BusApi] public partial interface IShopApi { BusEvent<Basket> A { get; } } public struct Basket { public Basket Inner { get; set; } public Basket More; [System.Text.Json.Serialization.JsonPropertyName(] public int X { get; set; } }")]
    [TestCase("[BusApi] public partial interface IShopApi { BusEvent<A> A { get; } } public class A : B { } public class B : A { } public interface C : D; public interface D : C;")]
    [TestCase("[BusApi] public partial interface IShopApi { BusEvent<Kind> A { get; } ValueTask B(System.Nope.X x, List<> y, CancellationToken cancellationToken = default); } public enum Kind : string { A = \"\", B = C }")]
    public async Task BrokenSource_IsNoReasonToThrow(string source) => await new Program(source).AnalyzeAsync();

    [Test]
    public async Task TypesThatDoNotExist_AreToldOfByTheCompilerAlone()
        => Assert.That(
            await new Program("""
                [BusApi]
                public partial interface IShopApi
                {
                    BusEvent<Nope> Paid { get; }

                    ValueTask<List<Nope>> FindAsync(Nope[] nopes, Box<Nope> box, Nope? maybe, Dictionary<Nope, int> keys, (Nope, int) pair, CancellationToken cancellationToken = default);
                }

                [System.Text.Json.Serialization.JsonDerivedType(typeof(Nope), "nope")]
                public record Box<T>(T Content, Nope More);
                """).AnalyzeAsync(), Is.Empty);

    [Test]
    public async Task GenericContract_IsToldOfAsSuchAlone()
        => Assert.That(
            (await new Program("[BusApi] public partial interface IShopApi<T> { BusEvent<T> A { get; } ValueTask<Dictionary<T, T>> B(T t, T[] ts, CancellationToken cancellationToken = default); }").AnalyzeAsync()).Select(static one => one.Id),
            Is.EqualTo(new[] { "BUS1002" }));

    private static async Task<IEnumerable<string>> PlacesAsync(MetadataReference other) => (await new Program(Contract) { More = [other] }.AnalyzeAsync()).Select(Text);

    private static string Text(Diagnostic one) => one.Location.SourceTree!.GetText().ToString(one.Location.SourceSpan);
}
