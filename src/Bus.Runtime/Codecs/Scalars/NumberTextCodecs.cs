using System.ComponentModel;
using System.Numerics;

namespace Bus.Codecs;

/// <summary>A number that is written as text, and read from text or a number.</summary>
/// <typeparam name="T">The number.</typeparam>
/// <typeparam name="TCodec">How it is written as a number.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct QuotedNumberCodec<T, TCodec> : IBusCodec<T>
    where T : struct, INumberBase<T>, IUtf8SpanFormattable, IUtf8SpanParsable<T>
    where TCodec : struct, IBusCodec<T>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, T value)
        where TWriter : struct, IBusWriter, allows ref struct
        => NumberText.Write(ref writer, value);

    /// <inheritdoc/>
    public static T Read<TReader>(ref TReader reader)
        where TReader : struct, IBusReader, allows ref struct
        => reader.IsTextNext() ? NumberText.Read<TReader, T>(ref reader) : TCodec.Read(ref reader);
}

/// <summary>A number that is written as one, and read from text or a number.</summary>
/// <typeparam name="T">The number.</typeparam>
/// <typeparam name="TCodec">How it is written as a number.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct NumberFromTextCodec<T, TCodec> : IBusCodec<T>
    where T : struct, INumberBase<T>, IUtf8SpanFormattable, IUtf8SpanParsable<T>
    where TCodec : struct, IBusCodec<T>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, T value)
        where TWriter : struct, IBusWriter, allows ref struct
        => TCodec.Write(ref writer, value);

    /// <inheritdoc/>
    public static T Read<TReader>(ref TReader reader)
        where TReader : struct, IBusReader, allows ref struct
        => reader.IsTextNext() ? NumberText.Read<TReader, T>(ref reader) : TCodec.Read(ref reader);
}
