using System.Buffers.Text;
using System.ComponentModel;

namespace Bus.Codecs;

/// <summary>A GUID.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct GuidCodec : IBusCodec<Guid>, IBusKeyCodec<Guid>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, Guid value)
        where TWriter : struct, IBusWriter, allows ref struct
        => writer.WriteGuid(value);

    /// <inheritdoc/>
    public static Guid Read<TReader>(ref TReader reader)
        where TReader : struct, IBusReader, allows ref struct
        => reader.ReadGuid();

    /// <inheritdoc/>
    public static void WriteKey<TWriter>(ref TWriter writer, Guid key)
        where TWriter : struct, IBusWriter, allows ref struct
        => Keys.Write(ref writer, key);

    /// <inheritdoc/>
    public static Guid ReadKey<TReader>(ref TReader reader, scoped ReadOnlySpan<byte> key)
        where TReader : struct, IBusReader, allows ref struct
    {
        return Utf8Parser.TryParse(key, out Guid value, out int length, 'D') && length == key.Length
            ? value
            : throw Keys.Fail(ref reader, key, "GUIDs");
    }
}
