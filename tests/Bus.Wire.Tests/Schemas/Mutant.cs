using System.Text.Json.Nodes;

namespace Bus.Wire.Tests.Schemas;

/// <summary>A text that differs from a valid one in one place.</summary>
/// <param name="Text">The text.</param>
/// <param name="Before">What stood there, as JSON.</param>
/// <param name="After">What stands there, or null when it was removed.</param>
internal sealed record Mutant(string Text, string Before, string? After)
{
    private static readonly string[] Replacements =
    [
        "null", "true", "0", "7", "-1", "300", "1.5", "1.0", "123456789012345678901234567890", "1e30", "\"\"", "\"zz\"", "\"red\"", "\"1\"", "\"1.5\"", "\"NaN\"", "\"2024-02-28\"", "[]", "{}", "[null]", "[1]", "{\"zz\":1}",
    ];

    /// <summary>All that come of a text.</summary>
    public static IEnumerable<Mutant> Of(string text)
    {
        JsonNode? valid = JsonNode.Parse(text);
        yield return new Mutant(text, "", "");
        foreach (object[] place in Places(valid, []))
        {
            string before = At(valid, place)?.ToJsonString() ?? "null";
            if (place is [.., string]) yield return new Mutant(With(valid, place, null), before, null);
            foreach (string after in Replacements) yield return new Mutant(With(valid, place, after), before, after);
        }
    }

    private static IEnumerable<object[]> Places(JsonNode? node, object[] place)
    {
        yield return place;
        IEnumerable<(object Step, JsonNode? Node)> inner = node switch
        {
            JsonObject members => members.Select(static member => ((object)member.Key, member.Value)),
            // Behind the first few, items are alike.
            JsonArray items => items.Take(3).Select(static (item, index) => ((object)index, item)),
            _ => [],
        };
        foreach ((object step, JsonNode? one) in inner)
            foreach (object[] deeper in Places(one, [.. place, step])) yield return deeper;
    }

    private static JsonNode? At(JsonNode? node, IEnumerable<object> place)
        => place.Aggregate(node, static (found, step) => step is string name ? found![name] : found![(int)step]);

    private static string With(JsonNode? valid, object[] place, string? replacement)
    {
        if (place.Length == 0) return replacement!;
        JsonNode copy = valid!.DeepClone();
        JsonNode parent = At(copy, place[..^1])!;
        JsonNode? value = replacement is null ? null : JsonNode.Parse(replacement);
        if (place[^1] is int index) parent[index] = value;
        else if (replacement is null) parent.AsObject().Remove((string)place[^1]);
        else parent[(string)place[^1]] = value;
        return copy.ToJsonString();
    }
}
