namespace Bus.Analyzers.Tests.Lock;

/// <summary>Locks that can be read and that no build would write. Analyzers fail by themselves when one throws.</summary>
public sealed class OddLockTests
{
    private const string Source = """
        [BusApi("shop")]
        public partial interface IShopApi
        {
            ValueTask<Node> PutAsync(Node node, Dictionary<string, Node> others, CancellationToken cancellationToken = default);
            BusEvent<Node> Moved { get; }
        }

        public record Node(string Name, List<Node> Items, Node? Next = null);
        """;

    private static readonly string Lock = Locks.Of(Source);

    private static IEnumerable<TestCaseData> Odd => Texts.Select(static one => new TestCaseData(one.Text).SetArgDisplayNames(one.Name));

    private static IEnumerable<(string Name, string Text)> Texts =>
    [
        ("types that are not there", Lock[..Lock.IndexOf("\"types\"", StringComparison.Ordinal)] + "\"types\": {}\n}\n"),
        ("types of other names that are not there", Typed("#Nope", "\"Node\": { \"members\": { \"name\": \"#Nope\", \"old_items\": \"list<#Nope>\" } }")),
        ("lists in lists", Typed(string.Concat(Enumerable.Repeat("list<", 60)) + "#Node" + new string('>', 60), "")),
        ("a type of itself", Typed("#A", "\"A\": { \"members\": { \"a\": \"#A\", \"items\": \"list<#A>\" } }")),
        ("types in a long row", Typed("#T0", string.Join(",", Enumerable.Range(0, 3000).Select(static index => $"\"T{index}\": {{ \"members\": {{ \"name\": \"string\", \"old_items\": \"list<#T{index + 1}>\", \"next\": \"#T{index + 1}?\" }} }}")))),
        ("types that each lead to all", Typed("#T0", string.Join(",", Enumerable.Range(0, 60).Select(static index
            => $"\"T{index}\": {{ \"members\": {{ {string.Join(",", Enumerable.Range(0, 60).Select(static other => $"\"m{other}\": \"#T{other}\""))} }} }}")))),
        ("a type that stands for itself", Typed("#A", "\"A\": { \"abstract\": true, \"discriminator\": \"$type\", \"members\": { \"name\": \"#A\" }, \"cases\": { \"A\": \"a\", \"B\": null } }")),
    ];

    [TestCaseSource(nameof(Odd))]
    public async Task OddLock_IsComparedWithoutAnException(string text)
    {
        string[] found = [.. (await Locks.Held(Source, text).AnalyzeAsync().WaitAsync(TimeSpan.FromMinutes(1))).Select(static one => one.Id).Distinct()];
        Assert.That(found, Has.No.Member("BUS5003"), "or nothing was compared");
    }

    private static string Typed(string type, string types) => $$"""
        { "version": 1, "apis": { "shop": {
          "events": { "moved": "{{type}}" },
          "rpcs": { "put": { "parameters": { "node": "{{type}}", "others": "map<string, {{type}}>" }, "result": "{{type}}" } } } },
          "types": { {{types}} } }
        """;
}
