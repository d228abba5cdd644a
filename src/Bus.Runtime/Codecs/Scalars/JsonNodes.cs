using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bus.Codecs;

/// <summary>Makes nodes at once: those that System.Text.Json makes look at their members later, and throw then at a name that comes twice.</summary>
internal static class JsonNodes
{
    /// <summary>The node of a value, or null for null.</summary>
    public static JsonNode? Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => OfObject(value),
        JsonValueKind.Array => OfArray(value),
        _ => JsonValue.Create(value),
    };

    /// <summary>The node of an object. Of members with one name the last counts.</summary>
    private static JsonObject OfObject(JsonElement value)
    {
        JsonObject node = [];
        foreach (JsonProperty member in value.EnumerateObject()) node[member.Name] = Of(member.Value);
        return node;
    }

    private static JsonArray OfArray(JsonElement value)
    {
        JsonArray node = [];
        foreach (JsonElement item in value.EnumerateArray()) node.Add(Of(item));
        return node;
    }
}
