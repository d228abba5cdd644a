using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bus.Codecs.Json;

namespace Bus.Redis.Schemas;

/// <summary>Arguments or payloads as text that fits what is published of them.</summary>
internal static class FittedText
{
    /// <summary>Makes a text fit.</summary>
    /// <param name="schema">What it has to be.</param>
    /// <param name="text">An object.</param>
    /// <param name="misfit">Why it cannot, or null.</param>
    /// <returns>The object that fits.</returns>
    public static JsonObject Of(JsonElement schema, ReadOnlySpan<byte> text, out SchemaMisfit? misfit)
    {
        JsonObject members = JsonNode.Parse(text)!.AsObject();
        JsonNode? value = members;
        misfit = new SchemaFitting(schema).Fit(schema, ref value);
        return value!.AsObject();
    }

    /// <summary>The text of a node, as it was read but for what was left out.</summary>
    public static byte[] TextOf(JsonNode? node)
    {
        ArrayBufferWriter<byte> text = new();
        using (Utf8JsonWriter writer = new(text))
        {
            if (node is null) writer.WriteNullValue();
            else node.WriteTo(writer);
        }
        return text.WrittenSpan.ToArray();
    }
}
