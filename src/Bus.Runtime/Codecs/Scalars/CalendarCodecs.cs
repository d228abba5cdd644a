using System.ComponentModel;

namespace Bus.Codecs;

/// <summary>A date.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DateOnlyCodec : IBusCodec<DateOnly>, IBusKeyCodec<DateOnly>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, DateOnly value)
        where TWriter : struct, IBusWriter, allows ref struct
    {
        Span<byte> text = stackalloc byte[DateOnlyText.Longest];
        writer.WriteText(text[..DateOnlyText.Format(value, text)]);
    }

    /// <inheritdoc/>
    public static DateOnly Read<TReader>(ref TReader reader)
        where TReader : struct, IBusReader, allows ref struct
        => DateOnlyText.TryParse(reader.ReadText(), out DateOnly value) ? value : throw reader.Fail("is not a date (2024-12-31)");

    /// <inheritdoc/>
    public static void WriteKey<TWriter>(ref TWriter writer, DateOnly key)
        where TWriter : struct, IBusWriter, allows ref struct
    {
        Span<byte> text = stackalloc byte[DateOnlyText.Longest];
        writer.WriteName(text[..DateOnlyText.Format(key, text)]);
    }

    /// <inheritdoc/>
    public static DateOnly ReadKey<TReader>(ref TReader reader, scoped ReadOnlySpan<byte> key)
        where TReader : struct, IBusReader, allows ref struct
        => DateOnlyText.TryParse(key, out DateOnly value) ? value : throw Keys.Fail(ref reader, key, "dates (2024-12-31)");
}

/// <summary>A time of day.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct TimeOnlyCodec : IBusCodec<TimeOnly>, IBusKeyCodec<TimeOnly>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, TimeOnly value)
        where TWriter : struct, IBusWriter, allows ref struct
    {
        Span<byte> text = stackalloc byte[TimeOnlyText.Longest];
        writer.WriteText(text[..TimeOnlyText.Format(value, text)]);
    }

    /// <inheritdoc/>
    public static TimeOnly Read<TReader>(ref TReader reader)
        where TReader : struct, IBusReader, allows ref struct
        => TimeOnlyText.TryParse(reader.ReadText(), out TimeOnly value) ? value : throw reader.Fail("is not a time of day (23:59:59)");

    /// <inheritdoc/>
    public static void WriteKey<TWriter>(ref TWriter writer, TimeOnly key)
        where TWriter : struct, IBusWriter, allows ref struct
    {
        Span<byte> text = stackalloc byte[TimeOnlyText.Longest];
        writer.WriteName(text[..TimeOnlyText.Format(key, text)]);
    }

    /// <inheritdoc/>
    public static TimeOnly ReadKey<TReader>(ref TReader reader, scoped ReadOnlySpan<byte> key)
        where TReader : struct, IBusReader, allows ref struct
        => TimeOnlyText.TryParse(key, out TimeOnly value) ? value : throw Keys.Fail(ref reader, key, "times of day (23:59:59)");
}

/// <summary>A span of time.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct TimeSpanCodec : IBusCodec<TimeSpan>, IBusKeyCodec<TimeSpan>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, TimeSpan value)
        where TWriter : struct, IBusWriter, allows ref struct
    {
        Span<byte> text = stackalloc byte[TimeSpanText.Longest];
        writer.WriteText(text[..TimeSpanText.Format(value, text)]);
    }

    /// <inheritdoc/>
    public static TimeSpan Read<TReader>(ref TReader reader)
        where TReader : struct, IBusReader, allows ref struct
        => TimeSpanText.TryParse(reader.ReadText(), out TimeSpan value) ? value : throw reader.Fail("is not a span of time (1.23:59:59)");

    /// <inheritdoc/>
    public static void WriteKey<TWriter>(ref TWriter writer, TimeSpan key)
        where TWriter : struct, IBusWriter, allows ref struct
    {
        Span<byte> text = stackalloc byte[TimeSpanText.Longest];
        writer.WriteName(text[..TimeSpanText.Format(key, text)]);
    }

    /// <inheritdoc/>
    public static TimeSpan ReadKey<TReader>(ref TReader reader, scoped ReadOnlySpan<byte> key)
        where TReader : struct, IBusReader, allows ref struct
        => TimeSpanText.TryParse(key, out TimeSpan value) ? value : throw Keys.Fail(ref reader, key, "spans of time (1.23:59:59)");
}
