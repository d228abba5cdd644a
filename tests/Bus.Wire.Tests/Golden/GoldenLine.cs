using System.Text.Json;

namespace Bus.Wire.Tests.Golden;

/// <summary>A line of the captures.</summary>
internal sealed record GoldenLine(int Number, JsonElement Json)
{
    public static IReadOnlyList<GoldenLine> All { get; } =
    [
        .. File.ReadLines(Path.Combine(TestContext.CurrentContext.TestDirectory, "Golden", "lightbus.jsonl")).Select(static (line, number) => new GoldenLine(number, JsonElement.Parse(line))),
    ];

    public string Kind => Json.GetProperty("kind").GetString()!;

    public string Wire => Json.GetProperty("wire").GetString()!;

    public override string ToString() => $"{Number} {Kind} {Name("value") ?? Name("hint") ?? Name("name")}";

    private string? Name(string member) => Json.TryGetProperty(member, out JsonElement value) ? value.GetString() : null;
}
