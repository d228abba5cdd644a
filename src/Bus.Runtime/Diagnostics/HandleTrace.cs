using Bus.Descriptors;

namespace Bus.Diagnostics;

/// <summary>A handler's work on an event that is observed.</summary>
internal readonly struct HandleTrace(EventMetrics metrics, EventDescriptor @event, string group, BusSpan span) : ITrace
{
    public void Leave() => span.Leave();

    public void End(Exception? failure)
    {
        string? errorType = failure is null ? null : ErrorTypes.OfService(failure);
        metrics.Processed(@event, group, span.End(failure, errorType), errorType);
    }
}
