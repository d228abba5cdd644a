using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bus.Codecs.Json;

public ref partial struct JsonReader
{
    /// <inheritdoc/>
    public T ReadConverted<T>(JsonConverter<T> converter)
    {
        Skip();
        ReadOnlySpan<byte> text = _input[_token.._position];
        try
        {
            if (default(T) is null && !converter.HandleNull && text.SequenceEqual("null"u8)) return default!;
            Utf8JsonReader reader = new(text, new JsonReaderOptions { MaxDepth = MaxDepth });
            reader.Read();
            T? value = converter.Read(ref reader, typeof(T), JsonConverters.Options);
            return reader.BytesConsumed == text.Length ? value! : throw Fail("is not read to its end by its converter");
        }
        catch (Exception exception) when (exception is not BusFormatException)
        {
            throw Fail($"cannot be read by its converter: {JsonConverters.Clause(exception)}", exception);
        }
    }
}
