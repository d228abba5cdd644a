using Microsoft.Extensions.Logging;

namespace Bus.Diagnostics;

/// <summary>Keeps from calls and events what fails in those who listen to the bus's traces and metrics: samplers, processors, exporters.</summary>
internal sealed class TelemetryGuard(ILogger logger)
{
    private bool _hasTold;

    /// <summary>Tells something to those who listen, where an allocation does not matter.</summary>
    public void Run(Action tell)
    {
        try
        {
            tell();
        }
        catch (Exception exception)
        {
            Failed(exception);
        }
    }

    /// <summary>Something of theirs threw. The first time it is logged.</summary>
    public void Failed(Exception exception)
    {
        if (_hasTold) return;
        _hasTold = true;
        logger.TelemetryFailed(exception);
    }
}
