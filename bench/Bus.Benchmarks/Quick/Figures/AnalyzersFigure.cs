using System.Globalization;
using Bus.Benchmarks.Quick.Harness;

namespace Bus.Benchmarks.Quick.Figures;

/// <summary>What all analyzers take over a hundred contracts, their services, listeners and callers, against the compiler's own search for mistakes in them.</summary>
internal sealed class AnalyzersFigure : Figure
{
    private const int Contracts = 100;

    public override string Name => "analyzers-100";

    public override Bound Bound { get; } = new TimesFloor(1);

    public override int Rounds => 5;

    public override Task<Reading> MeasureAsync(string side) => ChildProcess.RunAsync("Bus.Benchmarks.Generators", [side, "analyzers"]);

    public override double Summarize(IEnumerable<Reading> readings) => readings.Min(static reading => reading.Minimum);

    public override string Note(IEnumerable<Reading> ours)
    {
        double[] medians = [.. ours.Select(static reading => reading.Median).Order()];
        return string.Create(CultureInfo.InvariantCulture, $"{medians[medians.Length / 2] / Contracts:0.00} ms a contract (median)");
    }
}
