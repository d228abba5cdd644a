using Microsoft.Extensions.Logging;

namespace Bus.Dispatch;

/// <summary>Gives calls of one timeout the window whose deadline they share.</summary>
internal sealed class DeadlineClock
{
    private const int WidthsPerTimeout = 16;
    private static readonly TimeSpan MaximumWidth = TimeSpan.FromMilliseconds(250);

    private readonly Lock _gate = new();
    private readonly ILogger _logger;
    private readonly HashSet<DeadlineWindow> _ending = [];
    private readonly CallScope? _endless;
    private volatile DeadlineWindow? _current;
    private ScopeEnd _end;

    public DeadlineClock(TimeSpan timeout, TimeProvider timeProvider, ILogger logger)
    {
        (Timeout, TimeProvider, _logger) = (timeout, timeProvider, logger);
        if (timeout == System.Threading.Timeout.InfiniteTimeSpan)
        {
            _endless = new CallScope(logger);
            return;
        }
        TimeSpan width = timeout / WidthsPerTimeout;
        Width = width > MaximumWidth ? MaximumWidth : width < TimeSpan.FromMilliseconds(1) ? TimeSpan.FromMilliseconds(1) : width;
        _current = new DeadlineWindow(this, logger);
    }

    public TimeSpan Timeout { get; }

    /// <summary>How long a window takes calls: how much later than its timeout a call may be stopped.</summary>
    public TimeSpan Width { get; }

    public TimeProvider TimeProvider { get; }

    /// <summary>The scope for a call that begins now.</summary>
    public CallScope Enter()
    {
        DeadlineWindow? window = _current;
        if (window is null) return _endless!;
        if (!window.IsArmed) window.Arm();
        return window;
    }

    /// <summary>Ends every call of this clock, now.</summary>
    public void EndWith(ScopeEnd end)
    {
        List<DeadlineWindow> windows;
        lock (_gate)
        {
            _end = end;
            windows = [.. _ending];
            _ending.Clear();
            if (_current is not null) windows.Add(_current);
        }
        _endless?.EndWith(end);
        foreach (DeadlineWindow window in windows)
        {
            window.EndWith(end);
            window.Disarm();
        }
    }

    public void Replace(DeadlineWindow closed)
    {
        lock (_gate)
        {
            if (_end != ScopeEnd.None) return;
            _ending.Add(closed);
            _current = new DeadlineWindow(this, _logger);
        }
    }

    public void Forget(DeadlineWindow ended)
    {
        lock (_gate) _ending.Remove(ended);
    }
}
