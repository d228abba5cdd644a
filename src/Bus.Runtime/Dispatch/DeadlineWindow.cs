using Microsoft.Extensions.Logging;

namespace Bus.Dispatch;

/// <summary>The calls that begin within one short span of time and share a deadline.</summary>
/// <remarks>
/// The window's first call arms it. It takes calls for <see cref="DeadlineClock.Width"/>, then a new window replaces it, and
/// one timeout later it ends. So a call has at least its timeout, and at most one width more, for the price of no timer of its own.
/// </remarks>
internal sealed class DeadlineWindow(DeadlineClock clock, ILogger logger) : CallScope(logger, new CancellationTokenSource())
{
    private readonly Lock _timing = new();
    private ITimer? _timer;
    private bool _closed;

    public override TimeSpan Timeout => clock.Timeout;

    public override void Arm()
    {
        lock (_timing)
        {
            if (IsArmed || End != ScopeEnd.None) return;
            IsArmed = true;
            _timer = DetachedTimer.Create(clock.TimeProvider, static state => ((DeadlineWindow)state!).Tick(), this, clock.Width);
        }
        clock.WindowBegan();
    }

    public override void Disarm()
    {
        lock (_timing) _timer?.Dispose();
    }

    private void Tick()
    {
        lock (_timing)
        {
            if (!_closed)
            {
                _closed = true;
                clock.Replace(this);
                _timer!.Change(clock.Timeout, System.Threading.Timeout.InfiniteTimeSpan);
                return;
            }
            _timer!.Dispose();
        }
        clock.Forget(this);
        EndWith(ScopeEnd.Deadline);
    }
}
