using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bus.Redis.Schemas;

/// <summary>The keywords of any value: <c>type</c>, <c>enum</c> and <c>const</c>.</summary>
internal static class SchemaTypes
{
    private const int MostShown = 8;

    /// <summary>What is wrong, as a clause, or null.</summary>
    public static string? Misfit(JsonElement schema, JsonNode? value)
    {
        if (schema.TryGetProperty("type", out JsonElement types) && !IsOfAny(types, value)) return $"is {NameOf(value)}, and the published schema asks for {Names(types)}";
        if (schema.TryGetProperty("const", out JsonElement constant) && !AreEqual(constant, value)) return $"is not what the published schema asks for, {constant.GetRawText()}";
        if (schema.TryGetProperty("enum", out JsonElement all) && all.ValueKind == JsonValueKind.Array && !all.EnumerateArray().Any(one => AreEqual(one, value)))
            return $"is none of what the published schema allows: {string.Join(", ", all.EnumerateArray().Take(MostShown).Select(static one => one.GetRawText()))}{(all.GetArrayLength() > MostShown ? ", \u2026" : "")}";
        return null;
    }

    private static bool IsOfAny(JsonElement types, JsonNode? value) => types.ValueKind switch
    {
        JsonValueKind.String => IsOf(types.GetString()!, value),
        JsonValueKind.Array => types.EnumerateArray().Any(one => one.ValueKind == JsonValueKind.String && IsOf(one.GetString()!, value)),
        _ => true,
    };

    private static bool IsOf(string type, JsonNode? value)
        => value is null ? type == "null" : value.GetValueKind() switch
        {
            JsonValueKind.True or JsonValueKind.False => type == "boolean",
            JsonValueKind.String => type == "string",
            JsonValueKind.Array => type == "array",
            JsonValueKind.Object => type == "object",
            _ => type == "number" || (type == "integer" && SchemaScalars.IsWhole(value.AsValue())),
        };

    private static string Names(JsonElement types) => types.ValueKind == JsonValueKind.Array ? string.Join(" or ", types.EnumerateArray().Select(static one => one.ToString())) : types.ToString();

    private static string NameOf(JsonNode? value) => value is null ? "null" : value.GetValueKind() switch
    {
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Number => "number",
        JsonValueKind.String => "string",
        JsonValueKind.Array => "array",
        _ => "object",
    };

    private static bool AreEqual(JsonElement one, JsonNode? value) => JsonNode.DeepEquals(JsonNode.Parse(one.GetRawText()), value);
}
