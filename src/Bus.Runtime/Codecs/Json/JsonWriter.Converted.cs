using System.Text.Json.Serialization;

namespace Bus.Codecs.Json;

public ref partial struct JsonWriter
{
    /// <inheritdoc/>
    public void WriteConverted<T>(T value, JsonConverter<T> converter)
    {
        if (value is null && !converter.HandleNull)
        {
            WriteNull();
            return;
        }
        using ConverterOutput output = ConverterOutput.Rent();
        try
        {
            ReadOnlySpan<byte> text = output.Write(value, converter);
            Check(text);
            Span<byte> span = Room(text.Length + 1);
            text.CopyTo(span);
            EndNumber(span, text.Length);
        }
        catch (Exception exception) when (exception is not BusFormatException)
        {
            throw Fail($"cannot be written by its converter: {JsonConverters.Clause(exception)}", exception);
        }
    }

    /// <summary>A converter may have written nothing, half a value, raw text, or too deep.</summary>
    private readonly void Check(ReadOnlySpan<byte> text)
    {
        try
        {
            JsonReader reader = new(text, _depth);
            reader.Skip();
            reader.End();
        }
        catch (BusFormatException problem)
        {
            throw Fail($"is no single value as its converter writes it: there {problem.Path} {problem.Problem}", problem);
        }
    }
}
