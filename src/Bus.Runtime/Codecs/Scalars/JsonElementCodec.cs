using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Bus.Codecs;

/// <summary>Any JSON, to be read.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct JsonElementCodec : IBusCodec<JsonElement>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, JsonElement value)
        where TWriter : struct, IBusWriter, allows ref struct
    {
        if (value.ValueKind == JsonValueKind.Undefined) throw writer.Fail("is a default JsonElement");
        writer.WriteConverted(value, JsonMetadataServices.JsonElementConverter);
    }

    /// <inheritdoc/>
    public static JsonElement Read<TReader>(ref TReader reader)
        where TReader : struct, IBusReader, allows ref struct
        => reader.ReadConverted(JsonMetadataServices.JsonElementConverter);
}
