using Bus.Benchmarks.Quick.Harness;

namespace Bus.Benchmarks.Quick.Figures;

/// <summary>What a bus adds to an empty generic host until its first reply: a new process each time, nothing warm.</summary>
/// <param name="name">What the line is called.</param>
/// <param name="way">How the program adds the bus; see <c>bench/Bus.Benchmarks.StartUp</c>.</param>
/// <param name="measure">What is read, <c>milliseconds</c> or <c>assemblies</c>.</param>
/// <param name="limit">How much more than the floor it may be.</param>
internal sealed class StartUpFigure(string name, string way, string measure, double limit) : Figure
{
    public override string Name => name;

    public override Bound Bound { get; } = new Above(limit);

    // A process has one start: only many of them have a median that says something.
    public override int Rounds => 31;

    public override Task<Reading> MeasureAsync(string side)
        => ChildProcess.RunAsync("Bus.Benchmarks.StartUp", [side == SideVerbs.Case ? way : SideVerbs.Floor, measure]);

    /// <summary>The median start: there is no slice of it that nothing disturbs.</summary>
    public override double Summarize(IEnumerable<Reading> readings)
    {
        double[] values = [.. readings.Select(static reading => reading.Median).Order()];
        return values[values.Length / 2];
    }
}
