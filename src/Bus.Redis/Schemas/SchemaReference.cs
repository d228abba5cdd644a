using System.Text.Json;

namespace Bus.Redis.Schemas;

/// <summary>Finds what <c>{"$ref":"#/definitions/name"}</c> means.</summary>
internal static class SchemaReference
{
    /// <summary>The schema that is meant, or null: what is nowhere rules out nothing.</summary>
    public static JsonElement? Find(JsonElement root, JsonElement reference)
    {
        if (reference.ValueKind != JsonValueKind.String || reference.GetString() is not ['#', ..] text) return null;
        JsonElement found = root;
        foreach (string step in text.Split('/').Skip(1))
        {
            // RFC 6901: a slash and a tilde in names stand in other words.
            string name = Uri.UnescapeDataString(step).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            if (found.ValueKind != JsonValueKind.Object || !found.TryGetProperty(name, out found)) return null;
        }
        return found;
    }
}
