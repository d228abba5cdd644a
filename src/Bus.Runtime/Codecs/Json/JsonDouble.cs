using System.Globalization;

namespace Bus.Codecs.Json;

/// <summary>Doubles from text.</summary>
internal static class JsonDouble
{
    // Up to here whole numbers and powers of ten are exact, so that one division rounds once, as it should.
    private const ulong LargestExact = 1UL << 53;

    private static ReadOnlySpan<double> PowersOfTen => [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18];

    /// <summary>Reads a number that is known to be well-formed.</summary>
    public static double Parse(ReadOnlySpan<byte> number, in SimpleNumber simple)
    {
        if (!simple.IsSimple || simple.Digits > LargestExact) return double.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture);
        double value = simple.Digits;
        if (simple.Scale != 0) value /= PowersOfTen[simple.Scale];
        return simple.IsNegative ? -value : value;
    }
}
