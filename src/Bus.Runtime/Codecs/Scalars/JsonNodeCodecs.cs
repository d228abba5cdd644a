using System.ComponentModel;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Bus.Codecs;

/// <summary>Any JSON but null, to be changed.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct JsonNodeCodec : IBusCodec<JsonNode>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, JsonNode value)
        where TWriter : struct, IBusWriter, allows ref struct
        => writer.WriteConverted(value ?? throw Null.Refused(ref writer), JsonMetadataServices.JsonNodeConverter);

    /// <inheritdoc/>
    public static JsonNode Read<TReader>(ref TReader reader)
        where TReader : struct, IBusReader, allows ref struct
    {
        if (reader.TryReadNull()) throw reader.Fail(Null.Problem);
        return JsonNodes.Of(reader.ReadConverted(JsonMetadataServices.JsonElementConverter))!;
    }
}

/// <summary>A JSON object.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct JsonObjectCodec : IBusCodec<JsonObject>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, JsonObject value)
        where TWriter : struct, IBusWriter, allows ref struct
        => writer.WriteConverted(value ?? throw Null.Refused(ref writer), JsonMetadataServices.JsonObjectConverter);

    /// <inheritdoc/>
    public static JsonObject Read<TReader>(ref TReader reader)
        where TReader : struct, IBusReader, allows ref struct
        => JsonNodeCodec.Read(ref reader) as JsonObject ?? throw reader.Fail("is not an object");
}

/// <summary>A JSON array.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct JsonArrayCodec : IBusCodec<JsonArray>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, JsonArray value)
        where TWriter : struct, IBusWriter, allows ref struct
        => writer.WriteConverted(value ?? throw Null.Refused(ref writer), JsonMetadataServices.JsonArrayConverter);

    /// <inheritdoc/>
    public static JsonArray Read<TReader>(ref TReader reader)
        where TReader : struct, IBusReader, allows ref struct
        => JsonNodeCodec.Read(ref reader) as JsonArray ?? throw reader.Fail("is not an array");
}

/// <summary>A JSON value.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct JsonValueCodec : IBusCodec<JsonValue>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, JsonValue value)
        where TWriter : struct, IBusWriter, allows ref struct
        => writer.WriteConverted(value ?? throw Null.Refused(ref writer), JsonMetadataServices.JsonValueConverter);

    /// <inheritdoc/>
    public static JsonValue Read<TReader>(ref TReader reader)
        where TReader : struct, IBusReader, allows ref struct
        => JsonNodeCodec.Read(ref reader) as JsonValue ?? throw reader.Fail("is not a string, a number, true or false");
}
