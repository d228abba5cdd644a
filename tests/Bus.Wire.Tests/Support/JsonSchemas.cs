using System.Text.Json;
using System.Text.Json.Nodes;
using Bus.Descriptors;
using NJsonSchema;
using NJsonSchema.Validation;

namespace Bus.Wire.Tests.Support;

/// <summary>The schemas of contracts, and whether texts fit them.</summary>
internal static class JsonSchemas
{
    public static JsonElement Of<TApi>()
        where TApi : class, IBusApi<TApi>
        => JsonElement.Parse(TApi.Descriptor.Schema);

    public static JsonElement Of<TApi>(WirePart part)
        where TApi : class, IBusApi<TApi>
        => part.SchemaPath.Aggregate(Of<TApi>(), static (schema, name) => schema.GetProperty(name));

    public static JsonElement OfParameter<TApi>(string rpc, string parameter)
        where TApi : class, IBusApi<TApi>
        => Of<TApi>().GetProperty("rpcs").GetProperty(rpc).GetProperty("parameters").GetProperty("properties").GetProperty(parameter);

    /// <summary>A validator of the specification.</summary>
    public static Func<string, bool> Validator(JsonElement schema)
    {
        DraftSeven validator = new(schema);
        return text => validator.IsValid(JsonElement.Parse(text));
    }

    /// <summary>A validator that nobody here wrote. It knows no numbers beyond 64 bits, and looks at formats.</summary>
    public static Func<string, bool> ForeignValidator(JsonElement schema)
    {
        JsonSchema parsed = JsonSchema.FromJsonAsync(schema.GetRawText()).GetAwaiter().GetResult();
        return text => parsed.Validate(text, SchemaType.JsonSchema, new JsonSchemaValidatorSettings()).Count == 0;
    }

    /// <summary>The same schema in an order that compares.</summary>
    public static JsonNode? Ordered(JsonNode? schema, params string[] without)
    {
        switch (schema)
        {
            case JsonObject members:
                JsonObject ordered = [];
                foreach ((string name, JsonNode? value) in members.OrderBy(static member => member.Key, StringComparer.Ordinal))
                {
                    if (without.Contains(name)) continue;
                    // What is required is a set.
                    ordered[name] = name == "required" && value is JsonArray required ? new JsonArray([.. required.Select(static item => item!.ToString()).Order().Select(static item => (JsonNode)item)]) : Ordered(value, without);
                }
                return ordered;
            case JsonArray items:
                return new JsonArray([.. items.Select(item => Ordered(item, without))]);
            default:
                return schema?.DeepClone();
        }
    }
}
