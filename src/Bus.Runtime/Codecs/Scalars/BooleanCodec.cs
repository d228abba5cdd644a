using System.Buffers.Text;
using System.ComponentModel;

namespace Bus.Codecs;

/// <summary>True or false.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct BooleanCodec : IBusCodec<bool>, IBusKeyCodec<bool>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, bool value)
        where TWriter : struct, IBusWriter, allows ref struct
        => writer.WriteBoolean(value);

    /// <inheritdoc/>
    public static bool Read<TReader>(ref TReader reader)
        where TReader : struct, IBusReader, allows ref struct
        => reader.ReadBoolean();

    /// <inheritdoc/>
    public static void WriteKey<TWriter>(ref TWriter writer, bool key)
        where TWriter : struct, IBusWriter, allows ref struct
        => writer.WriteName(key ? "True"u8 : "False"u8);

    /// <inheritdoc/>
    public static bool ReadKey<TReader>(ref TReader reader, scoped ReadOnlySpan<byte> key)
        where TReader : struct, IBusReader, allows ref struct
    {
        return Utf8Parser.TryParse(key, out bool value, out int length) && length == key.Length
            ? value
            : throw Keys.Fail(ref reader, key, "True and False");
    }
}
