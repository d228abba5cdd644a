using Microsoft.Extensions.Logging;

namespace Bus.Dispatch;

/// <summary>The calls of a clock without a deadline. They share one token for good; windows begin only for what is looked at once in each.</summary>
internal sealed class EndlessScope(DeadlineClock clock, ILogger logger) : CallScope(logger, new CancellationTokenSource())
{
    private readonly Lock _timing = new();
    private ITimer? _timer;

    public override void Arm()
    {
        lock (_timing)
        {
            if (IsArmed || End != ScopeEnd.None) return;
            IsArmed = true;
            if (_timer is null) _timer = DetachedTimer.Create(clock.TimeProvider, static state => ((EndlessScope)state!).CloseWindow(), this, clock.Width);
            else _timer.Change(clock.Width, System.Threading.Timeout.InfiniteTimeSpan);
        }
        clock.WindowBegan();
    }

    public override void Disarm()
    {
        lock (_timing) _timer?.Dispose();
    }

    private void CloseWindow()
    {
        lock (_timing) IsArmed = false;
    }
}
