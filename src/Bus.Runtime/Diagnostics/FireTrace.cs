using Bus.Descriptors;

namespace Bus.Diagnostics;

/// <summary>A fire that is observed.</summary>
internal readonly struct FireTrace(EventInstrumentation instrumentation, EventDescriptor @event, BusSpan span) : ITrace
{
    public TelemetryGuard Guard => instrumentation.Guard;

    public void Leave() => span.Leave();

    public void End(Exception? failure)
    {
        string? errorType = failure is null ? null : ErrorTypes.OfCaller(failure);
        instrumentation.Metrics.Fired(@event, span.End(failure, errorType), errorType);
    }
}
