using System.ComponentModel;

namespace Bus.Codecs;

/// <summary>A whole number from 0 to 255.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ByteCodec : IBusCodec<byte>, IBusKeyCodec<byte>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, byte value)
        where TWriter : struct, IBusWriter, allows ref struct
        => writer.WriteUInt64(value);

    /// <inheritdoc/>
    public static byte Read<TReader>(ref TReader reader)
        where TReader : struct, IBusReader, allows ref struct
    {
        long value = reader.ReadInt64();
        return value == (byte)value ? (byte)value : throw reader.Fail("is out of range for a byte (0 to 255)");
    }

    /// <inheritdoc/>
    public static void WriteKey<TWriter>(ref TWriter writer, byte key)
        where TWriter : struct, IBusWriter, allows ref struct
        => Keys.Write(ref writer, key);

    /// <inheritdoc/>
    public static byte ReadKey<TReader>(ref TReader reader, scoped ReadOnlySpan<byte> key)
        where TReader : struct, IBusReader, allows ref struct
        => Keys.ReadInteger<TReader, byte>(ref reader, key);
}

/// <summary>A whole number from 0 to 65535.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct UInt16Codec : IBusCodec<ushort>, IBusKeyCodec<ushort>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, ushort value)
        where TWriter : struct, IBusWriter, allows ref struct
        => writer.WriteUInt64(value);

    /// <inheritdoc/>
    public static ushort Read<TReader>(ref TReader reader)
        where TReader : struct, IBusReader, allows ref struct
    {
        long value = reader.ReadInt64();
        return value == (ushort)value ? (ushort)value : throw reader.Fail("is out of range for a ushort (0 to 65535)");
    }

    /// <inheritdoc/>
    public static void WriteKey<TWriter>(ref TWriter writer, ushort key)
        where TWriter : struct, IBusWriter, allows ref struct
        => Keys.Write(ref writer, key);

    /// <inheritdoc/>
    public static ushort ReadKey<TReader>(ref TReader reader, scoped ReadOnlySpan<byte> key)
        where TReader : struct, IBusReader, allows ref struct
        => Keys.ReadInteger<TReader, ushort>(ref reader, key);
}

/// <summary>A whole number from 0 to 4294967295.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct UInt32Codec : IBusCodec<uint>, IBusKeyCodec<uint>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, uint value)
        where TWriter : struct, IBusWriter, allows ref struct
        => writer.WriteUInt64(value);

    /// <inheritdoc/>
    public static uint Read<TReader>(ref TReader reader)
        where TReader : struct, IBusReader, allows ref struct
    {
        long value = reader.ReadInt64();
        return value == (uint)value ? (uint)value : throw reader.Fail("is out of range for a uint (0 to 4294967295)");
    }

    /// <inheritdoc/>
    public static void WriteKey<TWriter>(ref TWriter writer, uint key)
        where TWriter : struct, IBusWriter, allows ref struct
        => Keys.Write(ref writer, key);

    /// <inheritdoc/>
    public static uint ReadKey<TReader>(ref TReader reader, scoped ReadOnlySpan<byte> key)
        where TReader : struct, IBusReader, allows ref struct
        => Keys.ReadInteger<TReader, uint>(ref reader, key);
}

/// <summary>A whole number of 64 bits without a sign.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct UInt64Codec : IBusCodec<ulong>, IBusKeyCodec<ulong>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, ulong value)
        where TWriter : struct, IBusWriter, allows ref struct
        => writer.WriteUInt64(value);

    /// <inheritdoc/>
    public static ulong Read<TReader>(ref TReader reader)
        where TReader : struct, IBusReader, allows ref struct
        => reader.ReadUInt64();

    /// <inheritdoc/>
    public static void WriteKey<TWriter>(ref TWriter writer, ulong key)
        where TWriter : struct, IBusWriter, allows ref struct
        => Keys.Write(ref writer, key);

    /// <inheritdoc/>
    public static ulong ReadKey<TReader>(ref TReader reader, scoped ReadOnlySpan<byte> key)
        where TReader : struct, IBusReader, allows ref struct
        => Keys.ReadInteger<TReader, ulong>(ref reader, key);
}
