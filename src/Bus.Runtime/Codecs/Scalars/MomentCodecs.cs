using System.Buffers;
using System.ComponentModel;
using System.Globalization;
using System.Text;

namespace Bus.Codecs;

/// <summary>A date and time.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DateTimeCodec : IBusCodec<DateTime>, IBusKeyCodec<DateTime>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, DateTime value)
        where TWriter : struct, IBusWriter, allows ref struct
        => writer.WriteDateTime(value);

    /// <inheritdoc/>
    public static DateTime Read<TReader>(ref TReader reader)
        where TReader : struct, IBusReader, allows ref struct
        => reader.ReadDateTime();

    /// <inheritdoc/>
    public static void WriteKey<TWriter>(ref TWriter writer, DateTime key)
        where TWriter : struct, IBusWriter, allows ref struct
        => Keys.Write(ref writer, key, Keys.Moment);

    /// <inheritdoc/>
    public static DateTime ReadKey<TReader>(ref TReader reader, scoped ReadOnlySpan<byte> key)
        where TReader : struct, IBusReader, allows ref struct
    {
        Span<char> text = stackalloc char[Keys.Longest];
        return Ascii.ToUtf16(key, text, out int length) == OperationStatus.Done
            && DateTime.TryParseExact(
                text[..length], Keys.Moment, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out DateTime value)
            ? value
            : throw Keys.Fail(ref reader, key, "dates with times");
    }
}

/// <summary>A date and time with an offset.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DateTimeOffsetCodec : IBusCodec<DateTimeOffset>, IBusKeyCodec<DateTimeOffset>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, DateTimeOffset value)
        where TWriter : struct, IBusWriter, allows ref struct
        => writer.WriteDateTimeOffset(value);

    /// <inheritdoc/>
    public static DateTimeOffset Read<TReader>(ref TReader reader)
        where TReader : struct, IBusReader, allows ref struct
        => reader.ReadDateTimeOffset();

    /// <inheritdoc/>
    public static void WriteKey<TWriter>(ref TWriter writer, DateTimeOffset key)
        where TWriter : struct, IBusWriter, allows ref struct
        => Keys.Write(ref writer, key, Keys.Moment);

    /// <inheritdoc/>
    public static DateTimeOffset ReadKey<TReader>(ref TReader reader, scoped ReadOnlySpan<byte> key)
        where TReader : struct, IBusReader, allows ref struct
    {
        Span<char> text = stackalloc char[Keys.Longest];
        return Ascii.ToUtf16(key, text, out int length) == OperationStatus.Done
            && DateTimeOffset.TryParseExact(
                text[..length], Keys.Moment, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset value)
            ? value
            : throw Keys.Fail(ref reader, key, "dates with times");
    }
}
