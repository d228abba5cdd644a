namespace Bus.Codecs.Json;

/// <summary>A date and time of extended ISO 8601, as System.Text.Json understands it.</summary>
/// <remarks>Seconds, their fraction and the offset may be absent; of up to 16 digits of a fraction seven count.</remarks>
internal ref struct IsoTime
{
    private const int MostDigits = 16, DigitsThatCount = 7;
    private const int MostOffsetMinutes = 14 * 60;

    private DateTime _clock;
    private byte _zone;
    private int _offsetMinutes;

    public static bool TryParse(ReadOnlySpan<byte> text, out IsoTime time)
    {
        time = default;
        return TryParseDate(text, out DateTime date) && time.TryParseTime(date, text[10..]);
    }

    /// <summary>As UTC, as local time, or, without an offset, as a time of no known kind.</summary>
    public readonly bool TryGet(out DateTime value)
    {
        value = DateTime.SpecifyKind(_clock, _zone == 'Z' ? DateTimeKind.Utc : DateTimeKind.Unspecified);
        if (_zone is 0 or (byte)'Z') return true;
        bool isInRange = TryGet(out DateTimeOffset moment);
        value = moment.LocalDateTime;
        return isInRange;
    }

    /// <summary>With its offset, or that of local time.</summary>
    public readonly bool TryGet(out DateTimeOffset value)
    {
        value = default;
        try
        {
            if (_zone == 0)
            {
                value = new DateTimeOffset(DateTime.SpecifyKind(_clock, DateTimeKind.Local));
                return true;
            }
        }
        catch (ArgumentOutOfRangeException)
        {
            // In UTC it is before the first day or after the last.
            return false;
        }
        long offset = _offsetMinutes * TimeSpan.TicksPerMinute;
        long utc = _clock.Ticks - offset;
        if (utc < DateTime.MinValue.Ticks || utc > DateTime.MaxValue.Ticks) return false;
        value = new DateTimeOffset(_clock.Ticks, new TimeSpan(offset));
        return true;
    }

    private static bool TryParseDate(ReadOnlySpan<byte> text, out DateTime date)
    {
        date = default;
        if (text.Length < 10 || text[4] != '-' || text[7] != '-') return false;
        int century = TwoDigits(text, 0), years = TwoDigits(text, 2), month = TwoDigits(text, 5), day = TwoDigits(text, 8);
        int year = century * 100 + years;
        if ((century | years) < 0 || year == 0 || month is < 1 or > 12 || day < 1) return false;
        if (day > 28 && day > DateTime.DaysInMonth(year, month)) return false;
        date = new DateTime(year, month, day);
        return true;
    }

    /// <summary>Reads what follows the date: <c>T03:04</c> and more, or nothing.</summary>
    private bool TryParseTime(DateTime date, ReadOnlySpan<byte> text)
    {
        _clock = date;
        if (text.IsEmpty) return true;
        if (text.Length < 6 || text[0] != 'T' || text[3] != ':') return false;
        int hour = TwoDigits(text, 1), minute = TwoDigits(text, 4), second = 0, fraction = 0;
        text = text[6..];
        if (!text.IsEmpty && text[0] == ':')
        {
            if (text.Length < 3) return false;
            second = TwoDigits(text, 1);
            text = text[3..];
            if (!text.IsEmpty && text[0] == '.' && !TryParseFraction(ref text, out fraction)) return false;
        }
        if ((uint)hour > 23 || (uint)minute > 59 || (uint)second > 59) return false;
        long seconds = hour * 3600 + minute * 60 + second;
        _clock = new DateTime(date.Ticks + seconds * TimeSpan.TicksPerSecond + fraction);
        return TryParseZone(text);
    }

    /// <summary>Reads <c>.123</c> in ticks. As in System.Text.Json, something has to follow the point, but no digit has to.</summary>
    private static bool TryParseFraction(ref ReadOnlySpan<byte> text, out int fraction)
    {
        fraction = 0;
        if (text.Length < 2) return false;
        int digits = 0;
        text = text[1..];
        for (; digits < MostDigits && digits < text.Length && (uint)(text[digits] - '0') <= 9; digits++)
        {
            if (digits < DigitsThatCount) fraction = fraction * 10 + (text[digits] - '0');
        }
        for (int digit = digits; digit < DigitsThatCount; digit++) fraction *= 10;
        text = text[digits..];
        return true;
    }

    /// <summary>Reads <c>Z</c>, <c>+01</c>, <c>-01:30</c> or nothing.</summary>
    private bool TryParseZone(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty) return true;
        _zone = text[0];
        if (_zone == 'Z') return text.Length == 1;
        if (_zone is not ((byte)'+' or (byte)'-') || text.Length is not (3 or 6)) return false;
        int hours = TwoDigits(text, 1);
        int minutes = text.Length == 3 ? 0 : text[3] == ':' ? TwoDigits(text, 4) : -1;
        int offset = hours * 60 + minutes;
        if ((hours | minutes) < 0 || minutes > 59 || offset > MostOffsetMinutes) return false;
        _offsetMinutes = _zone == '-' ? -offset : offset;
        return true;
    }

    /// <summary>Two digits, or a negative number.</summary>
    private static int TwoDigits(ReadOnlySpan<byte> text, int start)
    {
        uint tens = text[start] - (uint)'0', ones = text[start + 1] - (uint)'0';
        return tens > 9 || ones > 9 ? -1 : (int)(tens * 10 + ones);
    }
}
