using System.Globalization;

namespace Bus.Benchmarks.Generators;

/// <summary>Times of one side, in milliseconds, as the line that quick mode reads.</summary>
internal static class Times
{
    public static string Reading(List<double> times)
    {
        times.Sort();
        return string.Create(CultureInfo.InvariantCulture, $"reading {times[0]:R} {times[times.Count / 2]:R} 0");
    }
}
