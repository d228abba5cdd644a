using BenchmarkDotNet.Attributes;

namespace Bus.Benchmarks.Small;

/// <summary>An event's identity: made for each, written where one is logged.</summary>
[MemoryDiagnoser]
public class EventIdBenchmarks
{
    private readonly BusEventId _id = BusEventId.New();

    [Benchmark(Baseline = true)]
    public Guid NewGuid() => Guid.NewGuid();

    [Benchmark]
    public BusEventId New() => BusEventId.New();

    [Benchmark]
    public string Text() => _id.ToString();
}
