using System.Buffers;
using System.Text;
using Bus.Codecs.Json;

namespace Bus.Runtime.Tests.Codecs;

/// <summary>Writers and readers as functions, for they cannot be captured.</summary>
internal static class Json
{
    public delegate void Write(ref JsonWriter writer);

    public delegate T Read<T>(ref JsonReader reader);

    public static string Text(Write write, JsonDialect dialect = JsonDialect.Web)
    {
        ArrayBufferWriter<byte> output = new();
        To(output, write, dialect);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    public static void To(IBufferWriter<byte> output, Write write, JsonDialect dialect = JsonDialect.Web)
    {
        JsonWriter writer = new(output, dialect);
        write(ref writer);
        writer.Flush();
    }

    public static T From<T>(string text, Read<T> read) => From(Encoding.UTF8.GetBytes(text), read);

    public static T From<T>(ReadOnlySpan<byte> text, Read<T> read)
    {
        JsonReader reader = new(text);
        T value = read(ref reader);
        reader.End();
        return value;
    }

    public static BusFormatException Failure<T>(string text, Read<T> read)
        => Assert.Throws<BusFormatException>(() => From(text, read))!;

    public static bool Skip(ref JsonReader reader)
    {
        reader.Skip();
        return true;
    }

    /// <summary>Reads whatever comes by asking for it as generated code would, and gives back its text.</summary>
    public static string Copy(ref JsonReader reader)
    {
        ArrayBufferWriter<byte> output = new();
        JsonWriter writer = new(output, JsonDialect.Lightbus);
        Copy(ref reader, ref writer);
        writer.Flush();
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static void Copy(ref JsonReader reader, ref JsonWriter writer)
    {
        if (reader.TryReadNull())
        {
            writer.WriteNull();
            return;
        }
        if (reader.IsTextNext())
        {
            writer.WriteString(reader.ReadString());
            return;
        }
        JsonReader ahead = reader;
        try
        {
            int state = ahead.BeginObject();
            reader = ahead;
            CopyMembers(ref reader, ref writer, state);
            return;
        }
        catch (BusFormatException failure) when (failure.Problem.EndsWith("but an object belongs there", StringComparison.Ordinal))
        {
        }
        try
        {
            int state = ahead.BeginArray();
            reader = ahead;
            CopyItems(ref reader, ref writer, state);
            return;
        }
        catch (BusFormatException failure) when (failure.Problem.EndsWith("but an array belongs there", StringComparison.Ordinal))
        {
        }
        try
        {
            writer.WriteBoolean(ahead.ReadBoolean());
            reader = ahead;
        }
        catch (BusFormatException failure) when (failure.Problem.EndsWith("but true or false belongs there", StringComparison.Ordinal))
        {
            writer.WriteDouble(reader.ReadDouble());
        }
    }

    private static void CopyMembers(ref JsonReader reader, ref JsonWriter writer, int state)
    {
        writer.BeginObject(0);
        while (reader.NextName(ref state, out ReadOnlySpan<byte> name))
        {
            writer.WriteKey(Encoding.UTF8.GetString(name));
            Copy(ref reader, ref writer);
        }
        writer.EndObject();
    }

    private static void CopyItems(ref JsonReader reader, ref JsonWriter writer, int state)
    {
        writer.BeginArray(0);
        while (reader.NextItem(ref state)) Copy(ref reader, ref writer);
        writer.EndArray();
    }
}
