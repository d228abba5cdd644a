using System.ComponentModel;

namespace Bus.Codecs;

/// <summary>A floating-point number of 16 bits.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct HalfCodec : IBusCodec<Half>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, Half value)
        where TWriter : struct, IBusWriter, allows ref struct
        => writer.WriteHalf(value);

    /// <inheritdoc/>
    public static Half Read<TReader>(ref TReader reader)
        where TReader : struct, IBusReader, allows ref struct
        => reader.ReadHalf();
}

/// <summary>A floating-point number of 32 bits.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct SingleCodec : IBusCodec<float>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, float value)
        where TWriter : struct, IBusWriter, allows ref struct
        => writer.WriteSingle(value);

    /// <inheritdoc/>
    public static float Read<TReader>(ref TReader reader)
        where TReader : struct, IBusReader, allows ref struct
        => reader.ReadSingle();
}

/// <summary>A floating-point number of 64 bits.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DoubleCodec : IBusCodec<double>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, double value)
        where TWriter : struct, IBusWriter, allows ref struct
        => writer.WriteDouble(value);

    /// <inheritdoc/>
    public static double Read<TReader>(ref TReader reader)
        where TReader : struct, IBusReader, allows ref struct
        => reader.ReadDouble();
}

/// <summary>A decimal number.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DecimalCodec : IBusCodec<decimal>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, decimal value)
        where TWriter : struct, IBusWriter, allows ref struct
        => writer.WriteDecimal(value);

    /// <inheritdoc/>
    public static decimal Read<TReader>(ref TReader reader)
        where TReader : struct, IBusReader, allows ref struct
        => reader.ReadDecimal();
}
