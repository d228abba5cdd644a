using System.Globalization;

namespace Bus.Benchmarks.Quick.Harness;

/// <summary>What one child process measured, for each operation.</summary>
/// <param name="Minimum">Nanoseconds in its fastest slice.</param>
/// <param name="Median">Nanoseconds in its median slice.</param>
/// <param name="Bytes">Bytes allocated, on all threads.</param>
internal sealed record Reading(double Minimum, double Median, double Bytes)
{
    private const string Mark = "reading";

    public static Reading? Parse(string output)
    {
        string? line = output.Split('\n').FirstOrDefault(line => line.StartsWith(Mark, StringComparison.Ordinal));
        return line?.Split(' ') is [_, string minimum, string median, string bytes]
            ? new Reading(Number(minimum), Number(median), Number(bytes))
            : null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Mark} {Minimum:R} {Median:R} {Bytes:R}");

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
