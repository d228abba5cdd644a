using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bus.Redis.Schemas;

/// <summary>
/// Makes a value fit a JSON Schema, draft-07, by leaving out what its reader does not know: a member that the schema has no room for, and a null
/// that it does not allow where it needs nothing. All else that does not fit is a misfit.
/// </summary>
/// <remarks>Of the draft it knows what contracts can say, in Python or C#. Formats are annotations, as they are to Lightbus.</remarks>
/// <param name="root">The schema, in which references look.</param>
internal sealed class SchemaFitting(JsonElement root)
{
    private readonly SchemaBudget _budget = new();
    private bool _isStrict;
    private int _leftOut;

    /// <summary>Makes a value fit.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="value">The value; what fits.</param>
    /// <returns>Why it cannot, or null.</returns>
    /// <exception cref="SchemaTooCostlyException">The schema asks for too much.</exception>
    public SchemaMisfit? Fit(JsonElement schema, ref JsonNode? value) => Fit(schema, ref value, "", 0);

    private SchemaMisfit? Fit(JsonElement schema, ref JsonNode? value, string path, int depth)
    {
        _budget.Spend(depth);
        if (schema.ValueKind is JsonValueKind.True) return null;
        if (schema.ValueKind != JsonValueKind.Object) return new(path, "is something that the published schema has no place for");
        // What stands beside a reference means nothing.
        if (schema.TryGetProperty("$ref", out JsonElement reference)) return SchemaReference.Find(root, reference) is { } found ? Fit(found, ref value, path, depth + 1) : null;
        if (SchemaTypes.Misfit(schema, value) is { } type) return new(path, type);
        SchemaMisfit? misfit = value switch
        {
            JsonObject members => FitMembers(schema, members, path, depth),
            JsonArray items => FitItems(schema, items, path, depth),
            null => null,
            _ => SchemaScalars.Misfit(schema, value.AsValue()) is { } problem ? new(path, problem) : null,
        };
        return misfit ?? FitCombined(schema, ref value, path, depth);
    }

    private SchemaMisfit? FitMembers(JsonElement schema, JsonObject members, string path, int depth)
    {
        bool hasOthers = schema.TryGetProperty("additionalProperties", out JsonElement others);
        foreach (string name in members.Select(static member => member.Key).ToArray())
        {
            JsonElement rule = default;
            bool isKnown = schema.TryGetProperty("properties", out JsonElement known) && known.TryGetProperty(name, out rule);
            if (!isKnown && (!hasOthers || schema.TryGetProperty("patternProperties", out _))) continue;
            bool isLeftOut = !_isStrict && !IsRequired(schema, name);
            JsonNode? value = members[name];
            if (isLeftOut && !isKnown && others.ValueKind == JsonValueKind.False)
            {
                members.Remove(name);
                _leftOut++;
                continue;
            }
            if (Fit(isKnown ? rule : others, ref value, Within(path, name), depth + 1) is { } misfit)
            {
                if (!isLeftOut || value is not null) return misfit;
                members.Remove(name);
                _leftOut++;
            }
            else if (!ReferenceEquals(members[name], value))
            {
                members[name] = value;
            }
        }
        string? missing = Required(schema).FirstOrDefault(name => !members.ContainsKey(name));
        return missing is null ? null : new(Within(path, missing), "is not in the contract here, and the published schema needs it");
    }

    private SchemaMisfit? FitItems(JsonElement schema, JsonArray items, string path, int depth)
    {
        if (SchemaScalars.NumberOf(schema, "minItems") is { } least && items.Count < least) return new(path, Invariant($"has {items.Count} items, and the published schema asks for {least}"));
        if (SchemaScalars.NumberOf(schema, "maxItems") is { } most && items.Count > most) return new(path, Invariant($"has {items.Count} items, and the published schema allows {most}"));
        if (!schema.TryGetProperty("items", out JsonElement rules)) return null;
        for (int index = 0; index < items.Count; index++)
        {
            bool isTuple = rules.ValueKind == JsonValueKind.Array;
            if (isTuple && index >= rules.GetArrayLength()) break;
            JsonNode? item = items[index];
            if (Fit(isTuple ? rules[index] : rules, ref item, Invariant($"{path}[{index}]"), depth + 1) is { } misfit) return misfit;
            if (!ReferenceEquals(items[index], item)) items[index] = item;
        }
        return null;
    }

    private SchemaMisfit? FitCombined(JsonElement schema, ref JsonNode? value, string path, int depth)
    {
        if (schema.TryGetProperty("allOf", out JsonElement all) && all.ValueKind == JsonValueKind.Array)
            foreach (JsonElement one in all.EnumerateArray())
                if (Fit(one, ref value, path, depth + 1) is { } misfit) return misfit;
        foreach (string name in (string[])["anyOf", "oneOf"])
            if (schema.TryGetProperty(name, out JsonElement any) && any.ValueKind == JsonValueKind.Array && FitAny(any, ref value, path, depth) is { } misfit) return misfit;
        return schema.TryGetProperty("not", out JsonElement no) && FitsAsItIs(no, value, path, depth) ? new(path, "is what the published schema rules out") : null;
    }

    /// <summary>Fits the one for which the least has to be left out; the first of several.</summary>
    private SchemaMisfit? FitAny(JsonElement any, ref JsonNode? value, string path, int depth)
    {
        SchemaMisfit? nearest = null;
        (JsonNode? Value, int LeftOut)? best = null;
        int before = _leftOut;
        foreach (JsonElement one in any.EnumerateArray())
        {
            JsonNode? copy = value?.DeepClone();
            _leftOut = 0;
            if (Fit(one, ref copy, path, depth + 1) is not { } misfit)
            {
                if (best is null || _leftOut < best.Value.LeftOut) best = (copy, _leftOut);
                continue;
            }
            // What is wrong deepest in the value says most.
            if (nearest is null || misfit.Path.Length > nearest.Path.Length) nearest = misfit;
        }
        _leftOut = before + (best?.LeftOut ?? 0);
        if (best is null) return nearest;
        value = best.Value.Value;
        return null;
    }

    private bool FitsAsItIs(JsonElement schema, JsonNode? value, string path, int depth)
    {
        bool wasStrict = _isStrict;
        _isStrict = true;
        JsonNode? same = value;
        bool fits = Fit(schema, ref same, path, depth + 1) is null;
        _isStrict = wasStrict;
        return fits;
    }

    private static string Within(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    private static bool IsRequired(JsonElement schema, string name) => Required(schema).Contains(name, StringComparer.Ordinal);

    private static IEnumerable<string> Required(JsonElement schema)
        => schema.TryGetProperty("required", out JsonElement names) && names.ValueKind == JsonValueKind.Array
            ? names.EnumerateArray().Where(static name => name.ValueKind == JsonValueKind.String).Select(static name => name.GetString()!)
            : [];

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
