using System.Diagnostics;
using System.Diagnostics.Metrics;
using Bus.Descriptors;

namespace Bus.Diagnostics;

/// <summary>How one bus is observed: whether anybody listens to its calls, and how each begins.</summary>
internal sealed class BusInstrumentation(IMeterFactory? meterFactory, TimeProvider clock)
{
    private EventInstrumentation? _events;

    public CallMetrics Metrics { get; } = BusMeter.Of(meterFactory).Calls;

    /// <summary>The same for its events.</summary>
    public EventInstrumentation Events => _events ??= new(BusMeter.Of(meterFactory).Events, clock);

    public bool ObservesCalls => BusTelemetry.Source.HasListeners() || Metrics.HearsCalls;

    public bool ObservesServing => BusTelemetry.Source.HasListeners() || Metrics.HearsServing;

    /// <summary>A call begins, on the caller's side.</summary>
    /// <param name="rpc">What is called.</param>
    /// <param name="isLocal">Whether its service is in this process, and nothing in between.</param>
    /// <remarks>
    /// A call within the process crosses no boundary that CLIENT and SERVER stand for: it is one INTERNAL span, which says all by its name.
    /// Two attributes more would cost 120 bytes, and a second span as much as the first.
    /// </remarks>
    public CallTrace BeginCall(RpcDescriptor rpc, bool isLocal)
        => new(Metrics, rpc, isLocal, BusSpan.Start(
            rpc.Method, isLocal ? ActivityKind.Internal : ActivityKind.Client, isLocal ? null : rpc.Attributes, Metrics.HearsCalls ? clock : null));

    /// <summary>A call begins that came over a wire.</summary>
    public ServeTrace BeginServing(RpcDescriptor rpc, IReadOnlyDictionary<string, string> headers)
        => new(Metrics, rpc, BusSpan.StartFrom(
            rpc.Method, ActivityKind.Server, TraceContext.From(headers), isLinked: false, rpc.Attributes, Metrics.HearsServing ? clock : null));
}
