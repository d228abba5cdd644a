namespace Bus.Benchmarks.Quick.Harness;

/// <summary>The readings of one figure: as many of its case as of its floor, taken in turn.</summary>
internal sealed class Comparison(Figure figure)
{
    private readonly List<Reading> _ours = [], _floor = [];

    public Figure Figure => figure;

    public double Ours => figure.Summarize(_ours);

    public double Floor => figure.Summarize(_floor);

    public double OurBytes => _ours.Min(reading => reading.Bytes);

    public double FloorBytes => _floor.Min(reading => reading.Bytes);

    public string Note => figure.Note(_ours);

    public double BytesAbove => OurBytes - FloorBytes;

    public bool Holds => figure.Bound.Holds(Ours, Floor) && !(BytesAbove > figure.MostBytesAbove);

    /// <summary>Each round's median slice against that of the floor beside it, in ascending order.</summary>
    public double[] MedianOfRounds => [.. _ours.Zip(_floor, (ours, floor) => figure.Bound.Compare(ours.Median, floor.Median)).Order()];

    /// <summary>
    /// Measures; a figure that is short gets as many rounds again, on both sides, before the verdict: a busy machine is no slow bus.
    /// </summary>
    public async Task RunAsync()
    {
        await RunAsync(figure.Rounds);
        if (!Holds) await RunAsync(figure.Rounds);
    }

    private async Task RunAsync(int rounds)
    {
        for (int round = 0; round < rounds; round++)
        {
            _ours.Add(await figure.MeasureAsync(SideVerbs.Case));
            _floor.Add(await figure.MeasureAsync(SideVerbs.Floor));
        }
    }
}
