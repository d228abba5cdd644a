using Bus.Descriptors;

namespace Bus.Diagnostics;

/// <summary>A call that is observed on the service's side of a wire.</summary>
internal readonly struct ServeTrace(BusInstrumentation instrumentation, RpcDescriptor rpc, BusSpan span) : ITrace
{
    public TelemetryGuard Guard => instrumentation.Guard;

    public void Leave() => span.Leave();

    public void End(Exception? failure)
    {
        string? errorType = failure is null ? null : ErrorTypes.OfService(failure);
        double seconds = span.End(failure is BusRemoteException { InnerException: { } thrown } ? thrown : failure, errorType);
        instrumentation.Metrics.Served(rpc, seconds, errorType);
    }
}
