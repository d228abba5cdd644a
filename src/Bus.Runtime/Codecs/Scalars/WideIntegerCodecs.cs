using System.ComponentModel;
using System.Numerics;

namespace Bus.Codecs;

/// <summary>A whole number of 128 bits.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Int128Codec : IBusCodec<Int128>, IBusKeyCodec<Int128>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, Int128 value)
        where TWriter : struct, IBusWriter, allows ref struct
        => writer.WriteInteger(value);

    /// <inheritdoc/>
    public static Int128 Read<TReader>(ref TReader reader)
        where TReader : struct, IBusReader, allows ref struct
        => reader.TryReadInteger(out Int128 value) ? value : throw reader.Fail("is out of range for an Int128 (a sign and 127 bits)");

    /// <inheritdoc/>
    public static void WriteKey<TWriter>(ref TWriter writer, Int128 key)
        where TWriter : struct, IBusWriter, allows ref struct
        => Keys.Write(ref writer, key);

    /// <inheritdoc/>
    public static Int128 ReadKey<TReader>(ref TReader reader, scoped ReadOnlySpan<byte> key)
        where TReader : struct, IBusReader, allows ref struct
        => Keys.ReadInteger<TReader, Int128>(ref reader, key);
}

/// <summary>A whole number of 128 bits without a sign.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct UInt128Codec : IBusCodec<UInt128>, IBusKeyCodec<UInt128>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, UInt128 value)
        where TWriter : struct, IBusWriter, allows ref struct
        => writer.WriteInteger(value);

    /// <inheritdoc/>
    public static UInt128 Read<TReader>(ref TReader reader)
        where TReader : struct, IBusReader, allows ref struct
        => reader.TryReadInteger(out UInt128 value) ? value : throw reader.Fail("is out of range for a UInt128 (128 bits without a sign)");

    /// <inheritdoc/>
    public static void WriteKey<TWriter>(ref TWriter writer, UInt128 key)
        where TWriter : struct, IBusWriter, allows ref struct
        => Keys.Write(ref writer, key);

    /// <inheritdoc/>
    public static UInt128 ReadKey<TReader>(ref TReader reader, scoped ReadOnlySpan<byte> key)
        where TReader : struct, IBusReader, allows ref struct
        => Keys.ReadInteger<TReader, UInt128>(ref reader, key);
}

/// <summary>A whole number of any size.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct BigIntegerCodec : IBusCodec<BigInteger>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, BigInteger value)
        where TWriter : struct, IBusWriter, allows ref struct
        => writer.WriteInteger(value);

    /// <inheritdoc/>
    public static BigInteger Read<TReader>(ref TReader reader)
        where TReader : struct, IBusReader, allows ref struct
        => reader.TryReadInteger(out BigInteger value) ? value : throw reader.Fail("is no whole number");
}
