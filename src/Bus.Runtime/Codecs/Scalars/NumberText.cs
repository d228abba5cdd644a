using System.Globalization;
using System.Numerics;

namespace Bus.Codecs;

/// <summary>Numbers as text, as System.Text.Json writes and reads them.</summary>
internal static class NumberText
{
    /// <summary>More than any number of a fixed size takes.</summary>
    private const int Longest = 64;

    public static void Write<TWriter, T>(ref TWriter writer, T value)
        where TWriter : struct, IBusWriter, allows ref struct
        where T : struct, IUtf8SpanFormattable
    {
        Span<byte> text = stackalloc byte[Longest];
        value.TryFormat(text, out int length, default, CultureInfo.InvariantCulture);
        writer.WriteText(text[..length]);
    }

    public static T Read<TReader, T>(ref TReader reader)
        where TReader : struct, IBusReader, allows ref struct
        where T : struct, INumberBase<T>
    {
        ReadOnlySpan<byte> text = reader.ReadText();
        // .NET passes over zero bytes at the end of a number, reads too large a one as infinite, and knows more names than JSON.
        bool isNumber = T.TryParse(text, Style<T>(), CultureInfo.InvariantCulture, out T value)
            && text is [.., not 0]
            && (T.IsFinite(value) || text.SequenceEqual("NaN"u8) || text.SequenceEqual("Infinity"u8) || text.SequenceEqual("-Infinity"u8));
        return isNumber ? value : throw reader.Fail("is text, but not that of a number in range");
    }

    /// <summary>Fractions and exponents for the types that have them. It is a constant once compiled for a type.</summary>
    private static NumberStyles Style<T>()
        => typeof(T) == typeof(double) || typeof(T) == typeof(float) || typeof(T) == typeof(Half) || typeof(T) == typeof(decimal)
            ? NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent
            : NumberStyles.AllowLeadingSign;
}
