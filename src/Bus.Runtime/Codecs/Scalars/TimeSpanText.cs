using System.Buffers.Text;

namespace Bus.Codecs;

/// <summary>Spans of time as System.Text.Json writes and reads them: <c>1.23:59:59.0000000</c>.</summary>
internal static class TimeSpanText
{
    /// <summary><c>-10675199.02:48:05.4775808</c>.</summary>
    public const int Longest = 26;

    public static int Format(TimeSpan value, Span<byte> text)
    {
        Utf8Formatter.TryFormat(value, text, out int length, 'c');
        return length;
    }

    public static bool TryParse(ReadOnlySpan<byte> text, out TimeSpan value)
    {
        value = default;
        // .NET passes over spaces before it.
        return text is [(>= (byte)'0' and <= (byte)'9') or (byte)'-', ..]
            && Utf8Parser.TryParse(text, out value, out int length, 'c') && length == text.Length;
    }
}
