using Bus.Descriptors;

namespace Bus.Diagnostics;

/// <summary>A call that is observed, on the caller's side; for one within the process it speaks for both sides.</summary>
internal readonly struct CallTrace(BusInstrumentation instrumentation, RpcDescriptor rpc, bool isLocal, BusSpan span) : ITrace
{
    public TelemetryGuard Guard => instrumentation.Guard;

    public void Leave() => span.Leave();

    public void End(Exception? failure)
    {
        string? ofCaller = failure is null ? null : ErrorTypes.OfCaller(failure), ofService = failure is null ? null : ErrorTypes.OfService(failure);
        // In this process what the handler threw is at hand, with its own stack.
        double seconds = isLocal && failure is BusRemoteException { InnerException: { } thrown }
            ? span.End(thrown, ofService)
            : span.End(failure, ofCaller);
        instrumentation.Metrics.Called(rpc, seconds, ofCaller);
        if (isLocal) instrumentation.Metrics.Served(rpc, seconds, ofService);
    }
}
