using System.Text.Json;
using System.Text.RegularExpressions;

namespace Bus.Wire.Tests.Support;

/// <summary>
/// Validates as the specification of JSON Schema, draft-07, has it: the keywords that our schemas and those of Python use, and no other.
/// Formats are annotations, as they are to validators that are told nothing else. The package's validator has no numbers beyond 64 bits.
/// </summary>
internal sealed class DraftSeven(JsonElement root)
{
    // prefixItems is of a later draft: it means nothing in this one.
    private static readonly HashSet<string> Annotations = ["$schema", "title", "description", "default", "definitions", "format", "prefixItems"];

    public bool IsValid(JsonElement value) => IsValid(root, value);

    private bool IsValid(JsonElement schema, JsonElement value)
    {
        if (schema.ValueKind is JsonValueKind.True or JsonValueKind.False) return schema.GetBoolean();
        // What stands beside a reference is not looked at.
        if (schema.TryGetProperty("$ref", out JsonElement reference)) return IsValid(Find(reference.GetString()!), value);
        return schema.EnumerateObject().All(keyword => IsValid(schema, keyword.Name, keyword.Value, value));
    }

    private bool IsValid(JsonElement schema, string keyword, JsonElement rule, JsonElement value) => keyword switch
    {
        "type" => rule.ValueKind == JsonValueKind.Array ? rule.EnumerateArray().Any(one => IsOf(one.GetString()!, value)) : IsOf(rule.GetString()!, value),
        "enum" => rule.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value)),
        "anyOf" => rule.EnumerateArray().Any(one => IsValid(one, value)),
        "allOf" => rule.EnumerateArray().All(one => IsValid(one, value)),
        "not" => !IsValid(rule, value),
        "items" => value.ValueKind != JsonValueKind.Array || value.EnumerateArray().All(item => IsValid(rule, item)),
        "minItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= rule.GetInt32(),
        "maxItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() <= rule.GetInt32(),
        "properties" => value.ValueKind != JsonValueKind.Object || rule.EnumerateObject().All(one => !value.TryGetProperty(one.Name, out JsonElement member) || IsValid(one.Value, member)),
        "required" => value.ValueKind != JsonValueKind.Object || rule.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _)),
        "additionalProperties" => value.ValueKind != JsonValueKind.Object || value.EnumerateObject().All(member => IsNamed(schema, member.Name) || IsValid(rule, member.Value)),
        "pattern" => value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, rule.GetString()!, RegexOptions.ECMAScript),
        "minLength" => value.ValueKind != JsonValueKind.String || value.GetString()!.EnumerateRunes().Count() >= rule.GetInt32(),
        "maxLength" => value.ValueKind != JsonValueKind.String || value.GetString()!.EnumerateRunes().Count() <= rule.GetInt32(),
        _ => Annotations.Contains(keyword) ? true : throw new NotSupportedException($"The keyword '{keyword}' means nothing here."),
    };

    private static bool IsNamed(JsonElement schema, string name) => schema.TryGetProperty("properties", out JsonElement properties) && properties.TryGetProperty(name, out _);

    private static bool IsOf(string type, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => type == "null",
        JsonValueKind.True or JsonValueKind.False => type == "boolean",
        JsonValueKind.String => type == "string",
        JsonValueKind.Array => type == "array",
        JsonValueKind.Object => type == "object",
        _ => type == "number" || (type == "integer" && double.IsInteger(value.GetDouble())),
    };

    private JsonElement Find(string reference)
        => reference.Split('/').Skip(1).Aggregate(root, static (schema, name) => schema.GetProperty(name));
}
