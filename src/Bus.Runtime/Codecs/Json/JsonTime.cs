namespace Bus.Codecs.Json;

/// <summary>Times in extended ISO 8601, with as many digits of a second as it has.</summary>
internal static class JsonTime
{
    /// <summary>How long <c>2026-01-02T03:04:05.1234567+08:00</c> is.</summary>
    public const int Longest = 33;

    /// <summary>Writes a time with what its kind says about the offset.</summary>
    /// <returns>How many bytes.</returns>
    public static int Format(DateTime value, Span<byte> destination)
    {
        int length = FormatClock(value, destination);
        if (value.Kind == DateTimeKind.Unspecified) return length;
        if (value.Kind == DateTimeKind.Local) return FormatOffset(TimeZoneInfo.Local.GetUtcOffset(value), destination, length);
        destination[length] = (byte)'Z';
        return length + 1;
    }

    /// <summary>Writes a time with its offset.</summary>
    /// <returns>How many bytes.</returns>
    public static int Format(DateTimeOffset value, Span<byte> destination)
        => FormatOffset(value.Offset, destination, FormatClock(value.DateTime, destination));

    private static int FormatClock(DateTime value, Span<byte> destination)
    {
        destination = destination[..Longest];
        (int year, int month, int day) = value;
        long ticks = value.Ticks % TimeSpan.TicksPerDay;
        int seconds = (int)(ticks / TimeSpan.TicksPerSecond);
        int fraction = (int)(ticks - seconds * TimeSpan.TicksPerSecond);
        int minutes = seconds / 60;
        int century = year / 100;
        TwoDigits(century, destination, 0);
        TwoDigits(year - century * 100, destination, 2);
        destination[4] = (byte)'-';
        TwoDigits(month, destination, 5);
        destination[7] = (byte)'-';
        TwoDigits(day, destination, 8);
        destination[10] = (byte)'T';
        TwoDigits(minutes / 60, destination, 11);
        destination[13] = (byte)':';
        TwoDigits(minutes % 60, destination, 14);
        destination[16] = (byte)':';
        TwoDigits(seconds - minutes * 60, destination, 17);
        if (fraction == 0) return 19;
        destination[19] = (byte)'.';
        int digits = 7;
        for (; fraction % 10 == 0; digits--) fraction /= 10;
        for (int index = 19 + digits; index > 19; index--, fraction /= 10) destination[index] = (byte)('0' + fraction % 10);
        return 20 + digits;
    }

    private static int FormatOffset(TimeSpan offset, Span<byte> destination, int start)
    {
        int minutes = (int)(offset.Ticks / TimeSpan.TicksPerMinute);
        destination = destination.Slice(start, 6);
        destination[0] = minutes < 0 ? (byte)'-' : (byte)'+';
        minutes = Math.Abs(minutes);
        TwoDigits(minutes / 60, destination, 1);
        destination[3] = (byte)':';
        TwoDigits(minutes % 60, destination, 4);
        return start + 6;
    }

    private static void TwoDigits(int value, Span<byte> destination, int start)
    {
        destination[start + 1] = (byte)('0' + value % 10);
        destination[start] = (byte)('0' + value / 10);
    }
}
