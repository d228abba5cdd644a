using Microsoft.Extensions.Logging;

namespace Bus.Diagnostics;

/// <summary>Keeps from calls and events what fails in those who listen to the bus's traces and metrics: samplers, processors, exporters.</summary>
internal sealed class TelemetryGuard(ILogger logger)
{
    private bool _hasTold;

    /// <summary>Something of theirs threw. The first time it is logged.</summary>
    public void Failed(Exception exception)
    {
        if (_hasTold) return;
        _hasTold = true;
        logger.TelemetryFailed(exception);
    }
}
