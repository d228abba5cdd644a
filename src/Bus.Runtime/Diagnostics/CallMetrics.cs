using System.Diagnostics.Metrics;
using Bus.Descriptors;
using static Bus.Diagnostics.TelemetryAttributes;

namespace Bus.Diagnostics;

/// <summary>The instruments of calls.</summary>
internal sealed class CallMetrics(Meter meter)
{
    private readonly Histogram<double> _clientCalls =
        meter.CreateHistogram("rpc.client.call.duration", "s", "Duration of outgoing calls.", tags: null, BusMeter.Durations);

    private readonly Histogram<double> _serverCalls =
        meter.CreateHistogram("rpc.server.call.duration", "s", "Duration of incoming calls.", tags: null, BusMeter.Durations);

    public bool HearsCalls => _clientCalls.Enabled || _serverCalls.Enabled;

    public bool HearsServing => _serverCalls.Enabled;

    public void Called(RpcDescriptor rpc, double seconds, string? errorType) => Record(_clientCalls, rpc, seconds, errorType);

    public void Served(RpcDescriptor rpc, double seconds, string? errorType) => Record(_serverCalls, rpc, seconds, errorType);

    private static void Record(Histogram<double> calls, RpcDescriptor rpc, double seconds, string? errorType)
    {
        if (!calls.Enabled || double.IsNaN(seconds)) return;
        KeyValuePair<string, object?> method = new(RpcMethod, rpc.Method);
        if (errorType is null) calls.Record(seconds, RpcSystem, method);
        else calls.Record(seconds, RpcSystem, method, new(ErrorType, errorType));
    }
}
