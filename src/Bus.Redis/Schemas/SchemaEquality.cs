using System.Text.Json;

namespace Bus.Redis.Schemas;

/// <summary>Whether two schemas ask for the same, as far as their texts tell: in any order, whatever they say to people.</summary>
internal static class SchemaEquality
{
    private static readonly HashSet<string> ForPeople = new(["$schema", "title", "description", "default", "format"], StringComparer.Ordinal);

    public static bool AreEqual(JsonElement one, JsonElement other)
    {
        if (one.ValueKind != other.ValueKind) return false;
        return one.ValueKind switch
        {
            JsonValueKind.Object => AreObjectsEqual(one, other),
            JsonValueKind.Array => one.GetArrayLength() == other.GetArrayLength() && one.EnumerateArray().Zip(other.EnumerateArray()).All(static pair => AreEqual(pair.First, pair.Second)),
            _ => JsonElement.DeepEquals(one, other),
        };
    }

    private static bool AreObjectsEqual(JsonElement one, JsonElement other)
        => Keywords(one).All(keyword => other.TryGetProperty(keyword.Name, out JsonElement same) && (keyword.Name == "required" ? AreSetsEqual(keyword.Value, same) : AreEqual(keyword.Value, same)))
            && Keywords(one).Count() == Keywords(other).Count();

    // A member of a payload may be named as a keyword is; that its schema is a schema tells them apart.
    private static IEnumerable<JsonProperty> Keywords(JsonElement schema)
        => schema.EnumerateObject().Where(static member => !ForPeople.Contains(member.Name) || member.Value.ValueKind == JsonValueKind.Object);

    private static bool AreSetsEqual(JsonElement one, JsonElement other)
        => one.ValueKind == JsonValueKind.Array && other.ValueKind == JsonValueKind.Array
            ? one.EnumerateArray().Select(static item => item.ToString()).ToHashSet(StringComparer.Ordinal).SetEquals(other.EnumerateArray().Select(static item => item.ToString()))
            : AreEqual(one, other);
}
