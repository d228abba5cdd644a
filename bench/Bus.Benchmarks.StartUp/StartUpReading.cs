using System.Diagnostics;
using System.Globalization;

namespace Bus.Benchmarks.StartUp;

/// <summary>What one start takes, in the form that quick mode reads.</summary>
/// <param name="start">When Main began.</param>
/// <param name="measure">What to read.</param>
internal sealed class StartUpReading(long start, string measure)
{
    public void Take()
    {
        TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
        int assemblies = AppDomain.CurrentDomain.GetAssemblies().Length;
        double value = measure == "assemblies" ? assemblies : elapsed.TotalMilliseconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"reading {value:R} {value:R} 0"));
    }
}
