using Bus.Benchmarks.Contract;
using Bus.Benchmarks.Quick.Harness;
using Bus.Benchmarks.Quick.Workloads;

namespace Bus.Benchmarks.Quick.Figures;

/// <summary>An awaited call within a trace, recorded with all its data and measured, against the same call while nobody listens.</summary>
internal sealed class TracedFigure : SteadyFigure
{
    public override string Name => "call-traced";

    public override Bound Bound { get; } = new Above(400);

    public override double? MostBytesAbove => 400;

    public override int OperationsPerSlice => 500;

    public override async ValueTask<Workload> CaseAsync() => new TracedCalls(await CallsAsync());

    public override async ValueTask<Workload> FloorAsync() => await CallsAsync();

    private static async ValueTask<AwaitedCalls> CallsAsync()
    {
        BusClient bus = await BusClient.ConnectAsync("inproc://");
        await bus.ServeAsync<IAuthApi>(new AuthService());
        return new AwaitedCalls(bus.Auth, CancellationToken.None);
    }
}
