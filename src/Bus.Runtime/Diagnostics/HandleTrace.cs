using Bus.Descriptors;

namespace Bus.Diagnostics;

/// <summary>A handler's work on an event that is observed.</summary>
internal readonly struct HandleTrace(EventInstrumentation instrumentation, EventDescriptor @event, string group, BusSpan span) : ITrace
{
    public TelemetryGuard Guard => instrumentation.Guard;

    public void Leave() => span.Leave();

    public void End(Exception? failure)
    {
        string? errorType = failure is null ? null : ErrorTypes.OfService(failure);
        instrumentation.Metrics.Processed(@event, group, span.End(failure, errorType), errorType);
    }
}
