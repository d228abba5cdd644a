namespace Bus.Benchmarks.Quick.Harness;

/// <summary>The readings of one figure: as many of its case as of its floor, taken in turn.</summary>
internal sealed class Comparison(Figure figure)
{
    private const int Rounds = 7;

    private readonly List<Reading> _ours = [], _floor = [];

    public Figure Figure => figure;

    /// <summary>The fastest slice of all rounds: what the code costs when nothing disturbs it.</summary>
    public double Ours => _ours.Min(reading => reading.Minimum);

    public double Floor => _floor.Min(reading => reading.Minimum);

    public double OurBytes => _ours.Min(reading => reading.Bytes);

    public double FloorBytes => _floor.Min(reading => reading.Bytes);

    public double BytesAbove => OurBytes - FloorBytes;

    public bool Holds => figure.Bound.Holds(Ours, Floor) && !(BytesAbove > figure.MostBytesAbove);

    /// <summary>Each round's median slice against that of the floor beside it, in ascending order.</summary>
    public double[] MedianOfRounds => [.. _ours.Zip(_floor, (ours, floor) => figure.Bound.Compare(ours.Median, floor.Median)).Order()];

    /// <summary>
    /// Measures; a figure that is short gets as many rounds again, on both sides, before the verdict: a busy machine is no slow bus.
    /// </summary>
    public async Task RunAsync()
    {
        await RunAsync(Rounds);
        if (!Holds) await RunAsync(Rounds);
    }

    private async Task RunAsync(int rounds)
    {
        for (int round = 0; round < rounds; round++)
        {
            _ours.Add(await ChildProcess.MeasureAsync(SideVerbs.Case, figure.Name));
            _floor.Add(await ChildProcess.MeasureAsync(SideVerbs.Floor, figure.Name));
        }
    }
}
