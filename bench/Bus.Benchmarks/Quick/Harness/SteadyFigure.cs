using Bus.Benchmarks.Quick.Workloads;

namespace Bus.Benchmarks.Quick.Harness;

/// <summary>What one operation takes, in nanoseconds, once everything is warm.</summary>
internal abstract class SteadyFigure : Figure
{
    /// <summary>Enough for a slice of some 50 to 200 µs: long for the clock, short beside the machine's interruptions.</summary>
    public abstract int OperationsPerSlice { get; }

    public override int Rounds => 7;

    public abstract ValueTask<Workload> CaseAsync();

    public abstract ValueTask<Workload> FloorAsync();

    public override Task<Reading> MeasureAsync(string side) => ChildProcess.MeasureAsync(side, Name);

    /// <summary>The fastest slice of all rounds: what the code costs when nothing disturbs it.</summary>
    public override double Summarize(IEnumerable<Reading> readings) => readings.Min(static reading => reading.Minimum);
}
