using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Bus.Analyzers.Tests.Lock;

/// <summary>The order of a roll-out that is told holds for all that breaks with it.</summary>
public sealed class OrderTests
{
    private const string ServersFirst = "roll out every server before any client", ClientsFirst = "roll out every client before any server", ListenersFirst = "roll out every listener before any publisher";

    private const string Token = "CancellationToken cancellationToken = default", A = "public sealed record A(int X);", Wide = "public sealed record A(long X);", Narrow = "public sealed record A(short X);";

    [TestCase("ValueTask PayAsync(int sum, {0});", "ValueTask PayAsync(long sum, {0});", ServersFirst)]
    [TestCase("ValueTask PayAsync(long sum, int tax, {0});", "ValueTask PayAsync(int sum, short tax, {0});", ClientsFirst, ClientsFirst)]
    // Two changes of one RPC that want opposite orders.
    [TestCase("ValueTask PayAsync(string currency, {0});", "ValueTask PayAsync(int cents, {0});", null, null)]
    [TestCase("ValueTask<int> PayAsync(int sum, {0});", "ValueTask<long> PayAsync(long sum, {0});", null, null)]
    [TestCase("ValueTask PayAsync(Order order, {0}); } public sealed record Order(int Id, string Buyer); interface IMore {{", "ValueTask PayAsync(Order order, {0}); } public sealed record Order(int Id, int BuyerId); interface IMore {{", null, null)]
    // A rename has no order, and the other change of its RPC goes with it.
    [TestCase("ValueTask PayAsync(int sum, string currency, {0});", "ValueTask PayAsync(long sum, string unit, {0});", null, null)]
    // Two RPCs are of one build.
    [TestCase("ValueTask PayAsync(int sum, {0}); ValueTask<int> CountAsync({0});", "ValueTask PayAsync(long sum, {0}); ValueTask<long> CountAsync({0});", null, null)]
    [TestCase("ValueTask PayAsync(int sum, {0}); ValueTask SendAsync(string to, {0});", "ValueTask PayAsync(long sum, {0}); ValueTask SendAsync(string name, {0});", ServersFirst, null)]
    [TestCase("ValueTask PayAsync(int sum, {0}); ValueTask SendAsync({0});", "ValueTask PayAsync(long sum, {0});", ServersFirst, null)]
    public Task Order_HoldsForAllOfTheContract(string before, string after, params string?[] orders) => ExpectAsync(before, after, orders);

    // Readers of results are clients, and those of events listeners: both can go first.
    [TestCase("ValueTask<A> GetAsync({0}); BusEvent<A> Got {{ get; }}", Wide, ClientsFirst, ListenersFirst)]
    // Servers read arguments, and would have to be before themselves as publishers.
    [TestCase("ValueTask PutAsync(A a, {0}); BusEvent<A> Got {{ get; }}", Wide, null, null)]
    [TestCase("ValueTask PutAsync(A a, {0}); ValueTask<A> GetAsync({0});", Wide, null, null)]
    // No order keeps what an old publisher fired from a new listener.
    [TestCase("ValueTask<A> GetAsync({0}); BusEvent<A> Got {{ get; }}", Narrow, null, null)]
    [TestCase("ValueTask PutAsync(A a, {0});", Narrow, ClientsFirst)]
    public Task Order_HoldsWhereverATypeIsUsed(string body, string after, params string?[] orders) => ExpectAsync(body + " } " + A + " interface IMore {{", body + " } " + after + " interface IMore {{", orders);

    // All contracts of a compilation are rolled out in one build: one command accepts all of it.
    [TestCase("ValueTask PayAsync(A a, {0});", "ValueTask<A> CountAsync({0});", null, null)]
    [TestCase("ValueTask PayAsync(A a, {0});", "BusEvent<A> Counted {{ get; }}", null, null)]
    [TestCase("ValueTask PayAsync(A a, {0});", "ValueTask PutAsync(List<A> all, {0});", ServersFirst, ServersFirst)]
    [TestCase("ValueTask<A> PayAsync({0});", "BusEvent<A> Counted {{ get; }}", ClientsFirst, ListenersFirst)]
    public Task Order_HoldsForAllContractsOfAType(string shop, string bank, params string?[] orders) => ExpectAsync(Two(shop, bank, A), Two(shop, bank, Wide), orders);

    [TestCase("ValueTask PayAsync(int sum, {0});", "ValueTask<int> CountAsync({0});", null, null)]
    [TestCase("ValueTask PayAsync(int sum, {0});", "ValueTask PutAsync(int sum, {0});", ServersFirst, ServersFirst)]
    // What has no order in one contract leaves another its own, also where RPCs are called the same.
    [TestCase("ValueTask PayAsync(int sum, {0});", "ValueTask PayAsync(string from, {0});", ServersFirst, null)]
    public Task Order_HoldsForAllContracts(string shop, string bank, params string?[] orders)
        => ExpectAsync(Two(shop, bank), Two(Changed(shop), Changed(bank)), orders);

    // One line is told no order where another contract uses its type beside what has none.
    [Test]
    public Task Order_OfALineHoldsInAllContracts()
        => ExpectAsync(Two("ValueTask PayAsync(A a, string from, {0});", "ValueTask PutAsync(A a, {0});", A), Two("ValueTask PayAsync(A a, string to, {0});", "ValueTask PutAsync(A a, {0});", Wide), [null, null, null]);

    private static string Two(string shop, string bank, string types = "") => $"{shop} }} {types} [BusApi(\"bank\")] public partial interface IBankApi {{{{ ValueTask PingAsync({Token}); {bank}";

    private static string Changed(string body) => body.Replace("int", "long", StringComparison.Ordinal).Replace("from", "to", StringComparison.Ordinal);

    private static async Task ExpectAsync(string before, string after, string?[] orders)
    {
        string[] found = [.. (await Locks.Held(Source(after), Locks.Of(Source(before))).AnalyzeAsync()).Where(static one => one.Id == "BUS5001").Select(static one => one.GetMessage(CultureInfo.InvariantCulture))];
        Assert.That(found.Select(Order), Is.EquivalentTo(orders), string.Join('\n', found));
    }

    private static string? Order(string message)
    {
        string? order = new[] { ServersFirst, ClientsFirst, ListenersFirst }.SingleOrDefault(one => message.Contains(one, StringComparison.Ordinal));
        Assert.That(message, Does.Contain(order is null ? "or accept the break with" : "and accept it with"));
        return order;
    }

    private static string Source(string body) => $"[BusApi(\"shop\")] public partial interface IShopApi {{ ValueTask PingAsync({Token}); {body.Replace("{0}", Token, StringComparison.Ordinal).Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal)} }}";
}
