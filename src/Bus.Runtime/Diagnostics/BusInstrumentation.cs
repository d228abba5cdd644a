using System.Diagnostics;
using System.Diagnostics.Metrics;
using Bus.Descriptors;

namespace Bus.Diagnostics;

/// <summary>How one bus is observed: whether anybody listens, and how each operation begins and ends.</summary>
internal sealed class BusInstrumentation(IMeterFactory? meterFactory, TimeProvider clock)
{
    public BusMetrics Metrics { get; } = BusMetrics.Of(meterFactory);

    public bool ObservesCalls => BusTelemetry.Source.HasListeners() || Metrics.HearsCalls;

    public bool ObservesServing => BusTelemetry.Source.HasListeners() || Metrics.HearsServing;

    public bool ObservesFires => BusTelemetry.Source.HasListeners() || Metrics.HearsFires;

    public bool ObservesDeliveries => BusTelemetry.Source.HasListeners() || Metrics.HearsDeliveries;

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

    /// <summary>An event is fired.</summary>
    public FireTrace BeginFire(EventDescriptor @event, BusEventId id)
    {
        BusSpan span = BusSpan.Start(@event.SendSpan, ActivityKind.Producer, @event.SendAttributes, Metrics.HearsFires ? clock : null);
        if (span.Activity is { IsAllDataRequested: true } activity) activity.SetTag(TelemetryAttributes.MessageId, id.ToString());
        return new(Metrics, @event, span);
    }

    /// <summary>A handler begins on an event.</summary>
    /// <param name="event">The event.</param>
    /// <param name="group">The consumer group.</param>
    /// <param name="context">What the handler is told about the event.</param>
    /// <param name="isDelivery">Whether the event has just come from the transport, and is not tried again in place.</param>
    public HandleTrace BeginHandling(EventDescriptor @event, string group, in EventContext context, bool isDelivery)
    {
        if (isDelivery) Metrics.Consumed(@event, group);
        BusSpan span = BusSpan.StartFrom(
            @event.ProcessSpan, ActivityKind.Consumer, TraceContext.From(context.Headers), isLinked: true, @event.ProcessAttributes,
            Metrics.HearsDeliveries ? clock : null);
        if (span.Activity is { IsAllDataRequested: true } activity)
        {
            activity.SetTag(TelemetryAttributes.ConsumerGroup, group);
            activity.SetTag(TelemetryAttributes.MessageId, context.Id.ToString());
            activity.SetTag(TelemetryAttributes.Attempt, context.Attempt);
        }
        return new(Metrics, @event, group, span);
    }
}
