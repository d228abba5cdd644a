using System.Buffers;
using System.Text;
using Bus.Codecs.Json;

namespace Bus.Wire.Tests.Support;

/// <summary>Arguments, a result or a payload: what is read from a wire at once.</summary>
internal abstract class WirePart
{
    public required string Name { get; init; }

    /// <summary>The schema's place: the kind, the name, and <c>parameters</c> or <c>response</c>.</summary>
    public required string[] SchemaPath { get; init; }

    /// <summary>Reads a value and nothing behind it.</summary>
    public abstract object? Read(ReadOnlySpan<byte> text);

    public abstract void Write(object? value, IBufferWriter<byte> output, JsonDialect dialect);

    public object? Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    public string Write(object? value, JsonDialect dialect)
    {
        ArrayBufferWriter<byte> output = new();
        Write(value, output, dialect);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    public string? ProblemOf(string text)
    {
        try
        {
            Read(text);
            return null;
        }
        catch (BusFormatException problem)
        {
            return problem.Message;
        }
    }

    public override string ToString() => Name;
}

internal delegate T Reading<out T>(ref JsonReader reader);

internal delegate void Writing<in T>(ref JsonWriter writer, T value);

internal sealed class WirePart<T>(Reading<T> reading, Writing<T> writing) : WirePart
{
    public override object? Read(ReadOnlySpan<byte> text)
    {
        JsonReader reader = new(text);
        T value = reading(ref reader);
        reader.End();
        return value;
    }

    public override void Write(object? value, IBufferWriter<byte> output, JsonDialect dialect)
    {
        JsonWriter writer = new(output, dialect);
        writing(ref writer, (T)value!);
        writer.Flush();
    }
}
