using Bus.Benchmarks.Quick.Harness;

namespace Bus.Benchmarks.Quick.Figures;

/// <summary>What the generator takes over a hundred contracts, in milliseconds, against the look-up of their attribute alone.</summary>
/// <param name="name">What the line is called.</param>
/// <param name="occasion"><c>edit</c>, <c>edit-build</c> or <c>cold</c>; see <c>bench/Bus.Benchmarks.Generators</c>.</param>
/// <param name="bound">How far from the floor it may be.</param>
internal sealed class GeneratorFigure(string name, string occasion, Bound bound) : Figure
{
    public override string Name => name;

    public override Bound Bound => bound;

    public override int Rounds => 5;

    public override Task<Reading> MeasureAsync(string side) => ChildProcess.RunAsync("Bus.Benchmarks.Generators", [side, occasion]);

    public override double Summarize(IEnumerable<Reading> readings) => readings.Min(static reading => reading.Minimum);
}
