using System.Diagnostics;
using Bus.Descriptors;

namespace Bus.Diagnostics;

/// <summary>How the events of one bus are observed: whether anybody listens, and how firing and handling begin.</summary>
internal sealed class EventInstrumentation(EventMetrics metrics, TimeProvider clock)
{
    public EventMetrics Metrics => metrics;

    public bool ObservesFires => BusTelemetry.Source.HasListeners() || metrics.HearsFires;

    public bool ObservesDeliveries => BusTelemetry.Source.HasListeners() || metrics.HearsDeliveries;

    /// <summary>An event is fired.</summary>
    public FireTrace BeginFire(EventDescriptor @event, BusEventId id)
    {
        BusSpan span = BusSpan.Start(@event.SendSpan, ActivityKind.Producer, @event.SendAttributes, metrics.HearsFires ? clock : null);
        if (span.Activity is { IsAllDataRequested: true } activity) activity.SetTag(TelemetryAttributes.MessageId, id.ToString());
        return new(metrics, @event, span);
    }

    /// <summary>A handler begins on an event.</summary>
    /// <param name="event">The event.</param>
    /// <param name="group">The consumer group.</param>
    /// <param name="context">What the handler is told about the event.</param>
    /// <param name="isDelivery">Whether the event has just come from the transport, and is not tried again in place.</param>
    public HandleTrace BeginHandling(EventDescriptor @event, string group, in EventContext context, bool isDelivery)
    {
        if (isDelivery) metrics.Consumed(@event, group);
        BusSpan span = BusSpan.StartFrom(
            @event.ProcessSpan, ActivityKind.Consumer, TraceContext.From(context.Headers), isLinked: true, @event.ProcessAttributes,
            metrics.HearsDeliveries ? clock : null);
        if (span.Activity is { IsAllDataRequested: true } activity)
        {
            activity.SetTag(TelemetryAttributes.ConsumerGroup, group);
            activity.SetTag(TelemetryAttributes.MessageId, context.Id.ToString());
            activity.SetTag(TelemetryAttributes.Attempt, context.Attempt);
        }
        return new(metrics, @event, group, span);
    }
}
