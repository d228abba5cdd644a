namespace Bus.Codecs.Json;

/// <summary>A number as it is scanned: where it ends, and, if it has no exponent and few digits, all that it says.</summary>
internal ref struct SimpleNumber
{
    // So many fit whatever they are.
    private const int MostDigits = 18;

    public bool IsNegative;
    public bool IsSimple;
    public ulong Digits;
    public int Scale;

    /// <summary>Scans a number.</summary>
    /// <returns>Where it ends, or -1 if it is not one.</returns>
    public static int Scan(ReadOnlySpan<byte> text, int start, out SimpleNumber number)
    {
        number = default;
        int position = start;
        if ((uint)position < (uint)text.Length && text[position] == '-')
        {
            number.IsNegative = true;
            position++;
        }
        int first = position;
        ulong digits = 0;
        for (; (uint)position < (uint)text.Length && (uint)(text[position] - '0') <= 9; position++) digits = digits * 10 + (uint)(text[position] - '0');
        int count = position - first;
        if (count == 0 || (count > 1 && text[first] == '0')) return -1;
        if ((uint)position < (uint)text.Length && text[position] == '.')
        {
            int point = position++;
            for (; (uint)position < (uint)text.Length && (uint)(text[position] - '0') <= 9; position++) digits = digits * 10 + (uint)(text[position] - '0');
            number.Scale = position - point - 1;
            if (number.Scale == 0) return -1;
            count += number.Scale;
        }
        if ((uint)position < (uint)text.Length && (text[position] | 0x20) == 'e') return ExponentEnd(text, position + 1);
        number.Digits = digits;
        number.IsSimple = count <= MostDigits;
        return position;
    }

    private static int ExponentEnd(ReadOnlySpan<byte> text, int position)
    {
        if (position < text.Length && text[position] is (byte)'+' or (byte)'-') position++;
        int first = position;
        while (position < text.Length && (uint)(text[position] - '0') <= 9) position++;
        return position == first ? -1 : position;
    }
}
