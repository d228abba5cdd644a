using System.Diagnostics;
using Bus.Descriptors;

namespace Bus.Diagnostics;

/// <summary>How the events of one bus are observed: whether anybody listens, and how firing and handling begin.</summary>
internal sealed class EventInstrumentation(EventMetrics metrics, TimeProvider clock, TelemetryGuard guard)
{
    public EventMetrics Metrics => metrics;

    public TelemetryGuard Guard => guard;

    public bool ObservesFires => BusTelemetry.Source.HasListeners() || metrics.HearsFires;

    public bool ObservesDeliveries => BusTelemetry.Source.HasListeners() || metrics.HearsDeliveries;

    /// <summary>An event is fired.</summary>
    public FireTrace BeginFire(EventDescriptor @event, BusEventId id)
    {
        BusSpan span = default;
        try
        {
            span = BusSpan.Start(@event.SendSpan, ActivityKind.Producer, @event.SendAttributes, metrics.HearsFires ? clock : null);
            if (span.Activity is { IsAllDataRequested: true } activity) activity.SetTag(TelemetryAttributes.MessageId, id.ToString());
        }
        catch (Exception exception)
        {
            guard.Failed(exception);
        }
        return new(this, @event, span);
    }

    /// <summary>A handler begins on an event.</summary>
    /// <param name="event">The event.</param>
    /// <param name="group">The consumer group.</param>
    /// <param name="context">What the handler is told about the event.</param>
    /// <param name="isDelivery">Whether the event has just come from the transport, and is not tried again in place.</param>
    public HandleTrace BeginHandling(EventDescriptor @event, string group, in EventContext context, bool isDelivery)
    {
        BusSpan span = default;
        try
        {
            if (isDelivery) metrics.Consumed(@event, group);
            span = BusSpan.StartFrom(
                @event.ProcessSpan, ActivityKind.Consumer, TraceContext.From(context.Headers), isLinked: true, @event.ProcessAttributes,
                metrics.HearsDeliveries ? clock : null);
            if (span.Activity is { IsAllDataRequested: true } activity)
            {
                activity.SetTag(TelemetryAttributes.ConsumerGroup, group);
                activity.SetTag(TelemetryAttributes.MessageId, context.Id.ToString());
                activity.SetTag(TelemetryAttributes.Attempt, context.Attempt);
            }
        }
        catch (Exception exception)
        {
            guard.Failed(exception);
        }
        return new(this, @event, group, span);
    }

    /// <summary>A handler failed and the event is tried again.</summary>
    public void Retried(EventDescriptor @event, string group, Exception failure) => guard.Run(() => metrics.Retried(@event, group, failure));

    /// <summary>An event went to its group's dead letters.</summary>
    public void DeadLettered(EventDescriptor @event, string group, Exception failure) => guard.Run(() => metrics.DeadLettered(@event, group, failure));

    /// <summary>Events were removed before a group was done with them.</summary>
    public void Lost(string destination, string group, long count) => guard.Run(() => metrics.Lost(destination, group, count));
}
