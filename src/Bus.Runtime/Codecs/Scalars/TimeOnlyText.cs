namespace Bus.Codecs;

/// <summary>Times of day as System.Text.Json writes and reads them: <c>23:59:59.0000000</c>.</summary>
internal static class TimeOnlyText
{
    public const int Longest = 16;

    public static int Format(TimeOnly value, Span<byte> text) => TimeSpanText.Format(value.ToTimeSpan(), text);

    public static bool TryParse(ReadOnlySpan<byte> text, out TimeOnly value)
    {
        // A day alone would be a span of time, and so would a day before the hours.
        int separator = text.IndexOfAny((byte)'.', (byte)':');
        bool isTime = TimeSpanText.TryParse(text, out TimeSpan span)
            && separator >= 0 && text[separator] == ':'
            && span >= TimeSpan.Zero && span < TimeSpan.FromDays(1);
        value = isTime ? TimeOnly.FromTimeSpan(span) : default;
        return isTime;
    }
}
