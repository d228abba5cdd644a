using System.ComponentModel;

namespace Bus.Codecs;

/// <summary>Bytes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ByteArrayCodec : IBusCodec<byte[]>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, byte[] value)
        where TWriter : struct, IBusWriter, allows ref struct
        => writer.WriteBytes(value ?? throw Null.Refused(ref writer));

    /// <inheritdoc/>
    public static byte[] Read<TReader>(ref TReader reader)
        where TReader : struct, IBusReader, allows ref struct
        => reader.ReadBytes();
}

/// <summary>Bytes that are only read.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ReadOnlyMemoryCodec : IBusCodec<ReadOnlyMemory<byte>>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, ReadOnlyMemory<byte> value)
        where TWriter : struct, IBusWriter, allows ref struct
        => writer.WriteBytes(value.Span);

    /// <inheritdoc/>
    public static ReadOnlyMemory<byte> Read<TReader>(ref TReader reader)
        where TReader : struct, IBusReader, allows ref struct
        => reader.ReadBytes();
}

/// <summary>Bytes in memory.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct MemoryCodec : IBusCodec<Memory<byte>>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, Memory<byte> value)
        where TWriter : struct, IBusWriter, allows ref struct
        => writer.WriteBytes(value.Span);

    /// <inheritdoc/>
    public static Memory<byte> Read<TReader>(ref TReader reader)
        where TReader : struct, IBusReader, allows ref struct
        => reader.ReadBytes();
}
