using Bus.Descriptors;

namespace Bus.Diagnostics;

/// <summary>A fire that is observed.</summary>
internal readonly struct FireTrace(EventMetrics metrics, EventDescriptor @event, BusSpan span) : ITrace
{
    public void Leave() => span.Leave();

    public void End(Exception? failure)
    {
        string? errorType = failure is null ? null : ErrorTypes.OfCaller(failure);
        metrics.Fired(@event, span.End(failure, errorType), errorType);
    }
}
