using Bus.Benchmarks.Contract;
using Bus.Benchmarks.Quick.Harness;
using Bus.Benchmarks.Quick.Workloads;

namespace Bus.Benchmarks.Quick.Figures;

/// <summary>Events that are handled at the first attempt by a listener that would try again, against one that would not.</summary>
internal sealed class RetryFigure : SteadyFigure
{
    public override string Name => "fire-retrying";

    public override Bound Bound { get; } = new TimesFloor(1.1);

    /// <summary>Less than a byte is what other parts of the process allocate meanwhile.</summary>
    public override double? MostBytesAbove => 0.5;

    // Fits the queue.
    public override int OperationsPerSlice => 1000;

    public override ValueTask<Workload> CaseAsync() => ListenAsync(
        new ListenOptions { Retry = new RetryPolicy { MaxAttempts = 10 } }.On<TimeoutException>(RetryPolicy.None).On<FormatException>(onError: OnError.Log));

    public override ValueTask<Workload> FloorAsync() => ListenAsync(new ListenOptions { Retry = RetryPolicy.None });

    private static async ValueTask<Workload> ListenAsync(ListenOptions options)
    {
        GatedHandler handler = new();
        BusClient bus = await BusClient.ConnectAsync("inproc://");
        BusEvent<UserRegistered> registered = bus.Auth.UserRegistered;
        await registered.ListenAsync("listener", handler.HandleAsync, options);
        return new BusEvents(registered, [handler]);
    }
}
