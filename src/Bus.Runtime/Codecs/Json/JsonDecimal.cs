using System.Buffers.Text;

namespace Bus.Codecs.Json;

/// <summary>Decimals as text and back: those with up to 18 or 19 digits, which nearly all are, without arithmetic on 96 bits.</summary>
internal static class JsonDecimal
{
    private const int LongestScale = 28;

    /// <summary>Writes all digits of the scale and no exponent: up to 31 bytes.</summary>
    /// <returns>How many bytes.</returns>
    public static int Format(decimal value, Span<byte> destination)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        ulong digits = ((ulong)(uint)bits[1] << 32) | (uint)bits[0];
        int scale = (bits[3] >> 16) & 0xFF;
        if (bits[2] != 0 || digits == 0)
        {
            Utf8Formatter.TryFormat(value, destination, out int length);
            return length;
        }
        int start = 0;
        if (bits[3] < 0) destination[start++] = (byte)'-';
        return start + Format(digits, scale, destination[start..]);
    }

    private static int Format(ulong digits, int scale, Span<byte> destination)
    {
        if (!Utf8Formatter.TryFormat(digits, destination, out int count) || scale == 0) return count;
        if (count <= scale)
        {
            // Zeros stand before the digits, and one of them before the point.
            int zeros = scale - count + 1;
            destination[..count].CopyTo(destination[zeros..]);
            destination[..zeros].Fill((byte)'0');
            count += zeros;
        }
        int point = count - scale;
        destination.Slice(point, scale).CopyTo(destination[(point + 1)..]);
        destination[point] = (byte)'.';
        return count + 1;
    }

    /// <summary>Reads a number that is known to be well-formed.</summary>
    /// <returns>Whether it fits.</returns>
    public static bool TryParse(ReadOnlySpan<byte> number, in SimpleNumber simple, out decimal value)
    {
        if (simple.IsSimple && simple.Scale <= LongestScale && simple.Digits != 0)
        {
            value = new decimal((int)simple.Digits, (int)(simple.Digits >> 32), 0, simple.IsNegative, (byte)simple.Scale);
            return true;
        }
        return Utf8Parser.TryParse(number, out value, out int consumed) && consumed == number.Length;
    }
}
