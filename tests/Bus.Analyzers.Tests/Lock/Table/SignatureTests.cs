using Microsoft.CodeAnalysis;
using static Bus.Analyzers.Tests.Lock.Table.Outcome;

namespace Bus.Analyzers.Tests.Lock.Table;

/// <summary>Every kind of change of a contract: RPCs, events, parameters and results.</summary>
public sealed class SignatureTests
{
    private const string Token = "CancellationToken cancellationToken = default";

    private static IEnumerable<Signature> All =>
    [
        new("required parameter added", $"ValueTask PayAsync(int sum, {Token});", $"ValueTask PayAsync(int sum, string tenant, {Token});", "BUS5001",
            "'shop.pay'", "a new server refuses calls of old clients, as 'tenant' is not sent and required", "Give 'tenant' a default value, or roll out every client before any server")
        { Tried = ("pay arguments", "1", "1, \"a\"", Refuses, Reads) },
        new("optional parameter added", $"ValueTask PayAsync(int sum, {Token});", $"ValueTask PayAsync(int sum, string tenant = \"a\", {Token});", "BUS5002", "'shop.pay'", "both understand")
        { Tried = ("pay arguments", "1", "1, \"a\"", Reads, Reads) },
        new("optional parameter made required", $"ValueTask PayAsync(int sum, string tenant = \"a\", {Token});", $"ValueTask PayAsync(int sum, string tenant, {Token});", "BUS5001",
            "'shop.pay'", "a new server refuses calls of old clients, as 'tenant' may be left out and is required", "Give 'tenant' a default value"),
        new("parameter made optional", $"ValueTask PayAsync(int sum, string tenant, {Token});", $"ValueTask PayAsync(int sum, string tenant = \"a\", {Token});", "BUS5002")
        { Tried = ("pay arguments", "1, \"a\"", "1, \"a\"", Reads, Reads) },
        new("required parameter removed", $"ValueTask PayAsync(int sum, string tenant, {Token});", $"ValueTask PayAsync(int sum, {Token});", "BUS5001",
            "an old server refuses calls of new clients, as 'tenant' is not sent and required", "Keep 'tenant', or roll out every server before any client")
        { Tried = ("pay arguments", "1, \"a\"", "1", Reads, Refuses) },
        new("optional parameter removed", $"ValueTask PayAsync(int sum, string tenant = \"a\", {Token});", $"ValueTask PayAsync(int sum, {Token});", "BUS5002")
        { Tried = ("pay arguments", "1, \"a\"", "1", Reads, Reads) },
        new("parameter renamed", $"ValueTask PayAsync(int sum, {Token});", $"ValueTask PayAsync(int total, {Token});", "BUS5001",
            "a new server refuses", "an old server refuses", "what is sent as 'sum' is read as 'total'", "Keep the old name with [BusName(\"sum\")]")
        { Tried = ("pay arguments", "1", "1", Refuses, Refuses) },
        new("parameter renamed in C# alone", $"ValueTask PayAsync(int sum, {Token});", $"ValueTask PayAsync([BusName(\"sum\")] int total, {Token});", null)
        { Tried = ("pay arguments", "1", "1", Reads, Reads) },
        new("parameters in another order", $"ValueTask PayAsync(int sum, string tenant, {Token});", $"ValueTask PayAsync(string tenant, int sum, {Token});", null)
        { Tried = ("pay arguments", "1, \"a\"", "\"a\", 1", Reads, Reads) },
        new("token added", "ValueTask PayAsync(int sum);", $"ValueTask PayAsync(int sum, {Token});", null),
        new("task to value task", $"Task PayAsync(int sum, {Token});", $"ValueTask PayAsync(int sum, {Token});", null),
        new("result added", $"ValueTask PayAsync({Token});", $"ValueTask<int> PayAsync({Token});", "BUS5001",
            "new clients cannot read what an old server returns, as it returned nothing before", "every server before any client")
        { Tried = ("pay result", "", "1", Refuses, Reads) },
        new("nullable result added", $"ValueTask PayAsync({Token});", $"ValueTask<int?> PayAsync({Token});", "BUS5002")
        { Tried = ("pay result", "", "null", Reads, Reads) },
        new("result removed", $"ValueTask<int> PayAsync({Token});", $"ValueTask PayAsync({Token});", "BUS5001",
            "old clients cannot read what a new server returns, as it returns nothing any more", "every client before any server")
        { Tried = ("pay result", "1", "", Reads, Refuses) },
        new("RPC added", "", $"ValueTask PayAsync({Token});", "BUS5002", "'shop.pay' is a new RPC, which servers must have before clients call it"),
        new("RPC removed", $"ValueTask PayAsync({Token});", "", "BUS5001", "'shop.pay'", "a new server refuses calls of old clients, as the RPC is gone"),
        new("RPC renamed", $"ValueTask PayAsync(int sum, {Token});", $"ValueTask ChargeAsync(int sum, {Token});", "BUS5001", "'pay' is called 'charge' now", "[BusName(\"pay\")]"),
        new("RPC renamed in C# alone", $"ValueTask PayAsync(int sum, {Token});", $"[BusName(\"pay\")] ValueTask ChargeAsync(int sum, {Token});", null),
        new("RPC in another place", $"ValueTask PayAsync({Token}); ValueTask SendAsync({Token});", $"ValueTask SendAsync({Token}); ValueTask PayAsync({Token});", null),
        new("RPC replaced by another", $"ValueTask PayAsync(int sum, {Token});", $"ValueTask ChargeAsync(string sum, {Token});", "BUS5001", "'shop.pay'", "is gone"),
        new("event added", "", "BusEvent<Sold> Sold { get; }", "BUS5002", "'shop.sold' is a new event"),
        new("event removed", "BusEvent<Sold> Sold { get; }", "", "BUS5001", "'shop.sold'", "old listeners get no events of a new publisher"),
        new("event renamed", "BusEvent<Sold> Sold { get; }", "BusEvent<Sold> ItemSold { get; }", "BUS5001", "'sold' is called 'item_sold' now", "[BusName(\"sold\")]"),
        new("payload replaced", "BusEvent<Sold> Sold { get; }", "BusEvent<Lost> Sold { get; }", "BUS5001", "new listeners cannot read", "old listeners cannot read")
        { Tried = ("sold payload", "1", "\"a\"", Refuses, Refuses) },
        new("event turned into an RPC", "BusEvent<Sold> Sold { get; }", $"ValueTask SoldAsync({Token});", "BUS5001", "as the event is gone"),
    ];

    [TestCaseSource(nameof(All))]
    public async Task Analyzer_SaysWhatEachRollOutDoes(Signature signature)
    {
        IReadOnlyList<Diagnostic> found = [.. (await Locks.Held(Source(signature.After), Locks.Of(Source(signature.Before))).AnalyzeAsync()).Where(static one => one.Id.StartsWith("BUS5", StringComparison.Ordinal))];
        string told = string.Join('\n', found);
        if (signature.Rule is null) Assert.That(found, Is.Empty, told);
        else Assert.That(found.Select(static one => one.Id), Has.Member(signature.Rule), told);
        foreach (string part in signature.Told) Assert.That(told, Does.Contain(part));
        Assert.That(found.Select(static one => one.Location.SourceTree?.FilePath), Is.All.EqualTo("File0.cs"));
        if (signature.Rule == "BUS5002") Assert.That(found.Select(static one => one.Id), Has.No.Member("BUS5001"), told);
    }

    [TestCaseSource(nameof(All))]
    public void Builds_DoWhatTheTableSays(Signature signature)
    {
        if (signature.Tried is not var (part, oldValues, newValues, oldToNew, newToOld)) return;
        Built before = new(Source(signature.Before, oldValues)), after = new(Source(signature.After, newValues));
        Assert.Multiple(() =>
        {
            Assert.That(Outcomes.Of(before, after, part), Is.EqualTo(oldToNew), "old to new");
            Assert.That(Outcomes.Of(after, before, part), Is.EqualTo(newToOld), "new to old");
        });
    }

    private static string Source(string body, string values = "") => $$"""
        [BusApi("shop")]
        public partial interface IShopApi
        {
            ValueTask PingAsync(CancellationToken cancellationToken = default);
            {{body}}
        }

        public sealed record Sold(int Item);

        public sealed record Lost(string Thing);

        public static class Samples
        {
            public static object?[][] All => [[{{values}}]];
        }
        """;
}
