using System.Buffers;
using System.Globalization;
using System.Text;

namespace Bus.Codecs;

/// <summary>Dates as System.Text.Json writes and reads them: <c>2024-12-31</c>.</summary>
internal static class DateOnlyText
{
    public const int Longest = 10;

    private const string Iso8601 = "yyyy-MM-dd";

    public static int Format(DateOnly value, Span<byte> text)
    {
        value.TryFormat(text, out int length, Iso8601, CultureInfo.InvariantCulture);
        return length;
    }

    public static bool TryParse(ReadOnlySpan<byte> text, out DateOnly value)
    {
        value = default;
        Span<char> characters = stackalloc char[Longest];
        return text.Length == Longest && Ascii.ToUtf16(text, characters, out _) == OperationStatus.Done
            && DateOnly.TryParseExact(characters, Iso8601, CultureInfo.InvariantCulture, DateTimeStyles.None, out value);
    }
}
