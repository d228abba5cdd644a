using System.Diagnostics;
using System.Diagnostics.Metrics;
using Bus.Descriptors;
using Microsoft.Extensions.Logging;

namespace Bus.Diagnostics;

/// <summary>How one bus is observed: whether anybody listens to its calls, and how each begins.</summary>
internal sealed class BusInstrumentation(IMeterFactory? meterFactory, TimeProvider clock, ILogger logger)
{
    private EventInstrumentation? _events;

    public TelemetryGuard Guard { get; } = new(logger);

    public CallMetrics Metrics { get; } = BusMeter.Of(meterFactory).Calls;

    /// <summary>The same for its events.</summary>
    public EventInstrumentation Events => _events ??= new(BusMeter.Of(meterFactory).Events, clock, Guard);

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
    {
        BusSpan span = default;
        try
        {
            span = BusSpan.Start(
                rpc.Method, isLocal ? ActivityKind.Internal : ActivityKind.Client, isLocal ? null : rpc.Attributes, Metrics.HearsCalls ? clock : null);
        }
        catch (Exception exception)
        {
            Guard.Failed(exception);
        }
        return new(this, rpc, isLocal, span);
    }

    /// <summary>A call begins that came over a wire.</summary>
    public ServeTrace BeginServing(RpcDescriptor rpc, IReadOnlyDictionary<string, string> headers)
    {
        BusSpan span = default;
        try
        {
            span = BusSpan.StartFrom(
                rpc.Method, ActivityKind.Server, TraceContext.From(headers), isLinked: false, rpc.Attributes, Metrics.HearsServing ? clock : null);
        }
        catch (Exception exception)
        {
            Guard.Failed(exception);
        }
        return new(this, rpc, span);
    }
}
