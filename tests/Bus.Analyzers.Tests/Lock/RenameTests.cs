using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Bus.Analyzers.Tests.Lock;

/// <summary>Members that were renamed, wherever their types lead.</summary>
public sealed class RenameTests
{
    private const int Types = 100;

    [TestCase("Node(string Name, List<Node> Children)", "Node(string Name, List<Node> Items)", "Keep the old name with [property: JsonPropertyName(\"children\")]")]
    [TestCase("Node(string Name, Node? Boss)", "Node(string Name, Node? Manager)", "Keep the old name with [property: JsonPropertyName(\"boss\")]")]
    [TestCase("Node(int Id, DateTime At)", "Node(int Id, DateTimeOffset On)", "Keep the old name with [property: JsonPropertyName(\"at\")]")]
    [TestCase("Node(Money Price); public record Money(int Cents)", "Node(Money Total); public record Money(int Cents, string Currency = \"EUR\")", "Keep the old name with [property: JsonPropertyName(\"price\")]")]
    [TestCase("Node(Money Price); public record Money(int Cents)", "Node(Money Total); public record Money(int Cents, string Currency)", "Keep the old name with [property: JsonPropertyName(\"price\")]", "as 'node.total.currency' is not sent and required")]
    [TestCase("Node(Money Price); public record Money(int Cents)", "Node(Sum Total); public record Sum(int Cents, string Currency = \"EUR\")", "Keep the old name with [property: JsonPropertyName(\"price\")]")]
    [TestCase("Node(int Count)", "Node(long Total)", "Give 'total' a default value")]
    public async Task Rename_IsTold(string before, string after, params string[] told)
    {
        string[] found = [.. (await Locks.Held(Source(after), Locks.Of(Source(before))).AnalyzeAsync()).Select(static one => one.GetMessage(CultureInfo.InvariantCulture))];
        foreach (string part in told) Assert.That(found, Has.Some.Contains(part), string.Join('\n', found));

        static string Source(string records) => $$"""
            [BusApi("shop")]
            public partial interface IShopApi { ValueTask PutAsync(Node node, CancellationToken cancellationToken = default); }
            public record {{records}};
            """;
    }

    /// <summary>Each type has a renamed member that leads to the next, and to the first again.</summary>
    [TestCase("Node", Types)]
    // What lost its name in C# as well as those of its members is another type.
    [TestCase("Leaf", 2)]
    public async Task RenamesWithinRenames_CostNoMoreThanTheyAre(string type, int told)
    {
        Task<IReadOnlyList<Diagnostic>> found = Locks.Held(Source(type, "B"), Locks.Of(Source("Node", "A"))).AnalyzeAsync();
        Assert.That((await found.WaitAsync(TimeSpan.FromMinutes(1))).Count(static one => one.Id == "BUS5001"), Is.EqualTo(told));

        static string Source(string type, string member) => "[BusApi(\"shop\")] public partial interface IShopApi { ValueTask PutAsync(" + type + "0 node, CancellationToken cancellationToken = default); }\n"
            + string.Concat(Enumerable.Range(0, Types).Select(index => $"public record {type}{index}({type}{(index + 1) % Types}? {member}, {type}0? First);\n"));
    }
}
