using Bus.Benchmarks.Quick.Harness;

namespace Bus.Benchmarks.Quick.Figures;

/// <summary>What the bus does over Redis, beside raw RESP over a server of the same kind: a new process and a new server each time.</summary>
/// <param name="work">What is done; see <c>bench/Bus.Benchmarks.Redis</c>.</param>
/// <param name="share">How much of the raw speed it has to reach.</param>
internal sealed class RedisFigure(string work, double share) : Figure
{
    public override string Name => $"redis-{work}";

    public override Bound Bound { get; } = new TimesFloor(1 / share);

    public override int Rounds => 3;

    public override Task<Reading> MeasureAsync(string side) => ChildProcess.RunAsync("Bus.Benchmarks.Redis", [side, work]);

    public override double Summarize(IEnumerable<Reading> readings) => readings.Min(static reading => reading.Minimum);
}
