namespace Bus.Testing;

/// <summary>A clock that stands still until a test turns it. Timers fire on <see cref="Advance"/>, in the order in which they are due.</summary>
/// <remarks>
/// Thread-safe. Timers fire on the thread that turns the clock, so that what they do at once is done when <see cref="Advance"/> returns;
/// what awaits them goes on elsewhere, a moment later. Its local time zone is UTC.
/// </remarks>
public sealed class ManualTimeProvider : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly Lock _advancing = new();
    private readonly List<ManualTimer> _armed = [];
    private readonly List<(TimeSpan Due, TaskCompletionSource Armed)> _watchers = [];
    private readonly DateTimeOffset _start;
    private TimeSpan _elapsed;
    private long _order;

    /// <summary>Makes a clock that shows the first moment of the year 2030.</summary>
    public ManualTimeProvider() : this(new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero)) { }

    /// <summary>Makes a clock that shows a time.</summary>
    /// <param name="start">The time.</param>
    public ManualTimeProvider(DateTimeOffset start) => _start = start;

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => _start + Elapsed;

    /// <inheritdoc/>
    public override long GetTimestamp() => Elapsed.Ticks;

    /// <summary>How long from now the next timer is due, or null when none is armed.</summary>
    public TimeSpan? NextTimer
    {
        get
        {
            lock (_gate) return _armed.Count == 0 ? null : _armed.Min(static timer => timer.Due) - _elapsed;
        }
    }

    /// <summary>The time that passed since the clock was made.</summary>
    public TimeSpan Elapsed
    {
        get
        {
            lock (_gate) return _elapsed;
        }
    }

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        ManualTimer timer = new(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Turns the clock. Each timer's callback sees the time at which it was due, and may arm timers that are due meanwhile.</summary>
    /// <param name="by">How far; not negative. What is due at the very end fires too.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative: a clock does not go back.</exception>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        lock (_advancing)
        {
            TimeSpan until = Elapsed + by;
            while (TakeDue(until) is { } timer) timer.Fire();
            lock (_gate) _elapsed = until;
        }
    }

    /// <summary>Completes when a timer is armed that is due this long from now, or later: only then does it make sense to turn the clock.</summary>
    /// <param name="due">How long from now.</param>
    public Task WhenArmedAsync(TimeSpan due)
    {
        lock (_gate)
        {
            TimeSpan at = _elapsed + due;
            if (_armed.Exists(timer => timer.Due >= at)) return Task.CompletedTask;
            TaskCompletionSource armed = new(TaskCreationOptions.RunContinuationsAsynchronously);
            _watchers.Add((at, armed));
            return armed.Task;
        }
    }

    internal bool Arm(ManualTimer timer, TimeSpan dueTime, TimeSpan period)
    {
        bool isDueNow;
        lock (_gate)
        {
            if (timer.IsDisposed) return false;
            _armed.Remove(timer);
            timer.Period = period > TimeSpan.Zero ? period : null;
            if (dueTime == Timeout.InfiniteTimeSpan) return true;
            isDueNow = dueTime == TimeSpan.Zero;
            if (!isDueNow) AddLocked(timer, _elapsed + dueTime);
            else if (timer.Period is { } next) AddLocked(timer, _elapsed + next);
        }
        // As with the system's clock: what is due at once fires at once, and never on the thread that armed it.
        if (isDueNow) ThreadPool.UnsafeQueueUserWorkItem(static due => due.Fire(), timer, preferLocal: false);
        return true;
    }

    internal void Disarm(ManualTimer timer)
    {
        lock (_gate)
        {
            timer.IsDisposed = true;
            _armed.Remove(timer);
        }
    }

    private ManualTimer? TakeDue(TimeSpan until)
    {
        lock (_gate)
        {
            ManualTimer? first = null;
            foreach (ManualTimer timer in _armed)
                if (timer.Due <= until && (first is null || (timer.Due, timer.Order).CompareTo((first.Due, first.Order)) < 0)) first = timer;
            if (first is null) return null;
            _armed.Remove(first);
            _elapsed = first.Due;
            if (first.Period is { } period) AddLocked(first, first.Due + period);
            return first;
        }
    }

    private void AddLocked(ManualTimer timer, TimeSpan due)
    {
        (timer.Due, timer.Order) = (due, _order++);
        _armed.Add(timer);
        foreach ((TimeSpan _, TaskCompletionSource armed) in _watchers.FindAll(watcher => watcher.Due <= due)) armed.TrySetResult();
        _watchers.RemoveAll(watcher => watcher.Due <= due);
    }
}
