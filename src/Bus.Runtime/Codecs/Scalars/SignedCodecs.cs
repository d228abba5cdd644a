using System.ComponentModel;

namespace Bus.Codecs;

/// <summary>A whole number from -128 to 127.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct SByteCodec : IBusCodec<sbyte>, IBusKeyCodec<sbyte>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, sbyte value)
        where TWriter : struct, IBusWriter, allows ref struct
        => writer.WriteInt64(value);

    /// <inheritdoc/>
    public static sbyte Read<TReader>(ref TReader reader)
        where TReader : struct, IBusReader, allows ref struct
    {
        long value = reader.ReadInt64();
        return value == (sbyte)value ? (sbyte)value : throw reader.Fail("is out of range for an sbyte (-128 to 127)");
    }

    /// <inheritdoc/>
    public static void WriteKey<TWriter>(ref TWriter writer, sbyte key)
        where TWriter : struct, IBusWriter, allows ref struct
        => Keys.Write(ref writer, key);

    /// <inheritdoc/>
    public static sbyte ReadKey<TReader>(ref TReader reader, scoped ReadOnlySpan<byte> key)
        where TReader : struct, IBusReader, allows ref struct
        => Keys.ReadInteger<TReader, sbyte>(ref reader, key);
}

/// <summary>A whole number from -32768 to 32767.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Int16Codec : IBusCodec<short>, IBusKeyCodec<short>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, short value)
        where TWriter : struct, IBusWriter, allows ref struct
        => writer.WriteInt64(value);

    /// <inheritdoc/>
    public static short Read<TReader>(ref TReader reader)
        where TReader : struct, IBusReader, allows ref struct
    {
        long value = reader.ReadInt64();
        return value == (short)value ? (short)value : throw reader.Fail("is out of range for a short (-32768 to 32767)");
    }

    /// <inheritdoc/>
    public static void WriteKey<TWriter>(ref TWriter writer, short key)
        where TWriter : struct, IBusWriter, allows ref struct
        => Keys.Write(ref writer, key);

    /// <inheritdoc/>
    public static short ReadKey<TReader>(ref TReader reader, scoped ReadOnlySpan<byte> key)
        where TReader : struct, IBusReader, allows ref struct
        => Keys.ReadInteger<TReader, short>(ref reader, key);
}

/// <summary>A whole number from -2147483648 to 2147483647.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Int32Codec : IBusCodec<int>, IBusKeyCodec<int>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, int value)
        where TWriter : struct, IBusWriter, allows ref struct
        => writer.WriteInt64(value);

    /// <inheritdoc/>
    public static int Read<TReader>(ref TReader reader)
        where TReader : struct, IBusReader, allows ref struct
    {
        long value = reader.ReadInt64();
        return value == (int)value ? (int)value : throw reader.Fail("is out of range for an int (-2147483648 to 2147483647)");
    }

    /// <inheritdoc/>
    public static void WriteKey<TWriter>(ref TWriter writer, int key)
        where TWriter : struct, IBusWriter, allows ref struct
        => Keys.Write(ref writer, key);

    /// <inheritdoc/>
    public static int ReadKey<TReader>(ref TReader reader, scoped ReadOnlySpan<byte> key)
        where TReader : struct, IBusReader, allows ref struct
        => Keys.ReadInteger<TReader, int>(ref reader, key);
}

/// <summary>A whole number of 64 bits.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Int64Codec : IBusCodec<long>, IBusKeyCodec<long>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, long value)
        where TWriter : struct, IBusWriter, allows ref struct
        => writer.WriteInt64(value);

    /// <inheritdoc/>
    public static long Read<TReader>(ref TReader reader)
        where TReader : struct, IBusReader, allows ref struct
        => reader.ReadInt64();

    /// <inheritdoc/>
    public static void WriteKey<TWriter>(ref TWriter writer, long key)
        where TWriter : struct, IBusWriter, allows ref struct
        => Keys.Write(ref writer, key);

    /// <inheritdoc/>
    public static long ReadKey<TReader>(ref TReader reader, scoped ReadOnlySpan<byte> key)
        where TReader : struct, IBusReader, allows ref struct
        => Keys.ReadInteger<TReader, long>(ref reader, key);
}
