using System.ComponentModel;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;

namespace Bus.Dispatch;

/// <summary>Gives calls of one timeout the window whose deadline they share.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public class DeadlineClock
{
    private const int WidthsPerTimeout = 16;
    private static readonly TimeSpan MaximumWidth = TimeSpan.FromMilliseconds(250);

    private readonly Lock _gate = new();
    private readonly ILogger _logger;
    private readonly HashSet<DeadlineWindow> _ending = [];
    private volatile CallScope _current;
    private ScopeEnd _end;

    internal DeadlineClock(TimeSpan timeout, TimeProvider timeProvider, ILogger logger)
    {
        (Timeout, TimeProvider, _logger) = (timeout, timeProvider, logger);
        TimeSpan width = timeout / WidthsPerTimeout;
        bool isEndless = timeout == System.Threading.Timeout.InfiniteTimeSpan;
        Width = isEndless || width > MaximumWidth ? MaximumWidth : width < TimeSpan.FromMilliseconds(1) ? TimeSpan.FromMilliseconds(1) : width;
        _current = isEndless ? new EndlessScope(this, logger) : new DeadlineWindow(this, logger);
    }

    internal TimeSpan Timeout { get; }

    /// <summary>How long a window takes calls: how much later than its timeout a call may be stopped.</summary>
    internal TimeSpan Width { get; }

    internal TimeProvider TimeProvider { get; }

    /// <summary>Begins a call.</summary>
    /// <param name="cancellationToken">The caller's token.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public CallEntry Enter(CancellationToken cancellationToken)
    {
        CallScope scope = _current;
        return scope.IsArmed && !cancellationToken.CanBeCanceled ? scope : EnterArming(scope, cancellationToken);
    }

    /// <summary>Ends every call of this clock, now.</summary>
    internal void EndWith(ScopeEnd end)
    {
        List<CallScope> scopes;
        lock (_gate)
        {
            _end = end;
            scopes = [.. _ending, _current];
            _ending.Clear();
        }
        foreach (CallScope scope in scopes)
        {
            scope.EndWith(end);
            scope.Disarm();
        }
    }

    /// <summary>The first call of a window has come.</summary>
    internal virtual void WindowBegan() { }

    internal void Replace(DeadlineWindow closed)
    {
        lock (_gate)
        {
            if (_end != ScopeEnd.None) return;
            _ending.Add(closed);
            _current = new DeadlineWindow(this, _logger);
        }
    }

    internal void Forget(DeadlineWindow ended)
    {
        lock (_gate) _ending.Remove(ended);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static CallEntry EnterArming(CallScope scope, CancellationToken caller)
    {
        if (!scope.IsArmed) scope.Arm();
        return caller.CanBeCanceled ? TokenLinks.Enter(caller, scope) : scope;
    }
}
