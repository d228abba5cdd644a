using System.Buffers.Text;

namespace Bus.Codecs.Json;

/// <summary>Times in extended ISO 8601, with as many digits of a second as it has.</summary>
internal static class JsonTime
{
    /// <summary>How long <c>2026-01-02T03:04:05.1234567+08:00</c> is.</summary>
    public const int Longest = 33;

    private const int Point = 19, FractionEnd = 27;

    /// <summary>Writes a time with what its kind says about the offset.</summary>
    /// <returns>How many bytes.</returns>
    public static int Format(DateTime value, Span<byte> destination)
    {
        Utf8Formatter.TryFormat(value, destination, out int length, 'O');
        return Trim(destination, length);
    }

    /// <summary>Writes a time with its offset.</summary>
    /// <returns>How many bytes.</returns>
    public static int Format(DateTimeOffset value, Span<byte> destination)
    {
        Utf8Formatter.TryFormat(value, destination, out int length, 'O');
        return Trim(destination, length);
    }

    /// <summary>Takes the zeros off the end of the fraction, and the point if nothing is left.</summary>
    private static int Trim(Span<byte> text, int length)
    {
        int end = FractionEnd;
        while (text[end - 1] == '0') end--;
        if (end - 1 == Point) end = Point;
        if (end == FractionEnd) return length;
        text[FractionEnd..length].CopyTo(text[end..]);
        return length - FractionEnd + end;
    }
}
