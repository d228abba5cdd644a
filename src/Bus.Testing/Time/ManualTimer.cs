namespace Bus.Testing;

/// <summary>A timer of a <see cref="ManualTimeProvider"/>, whose lock guards it.</summary>
internal sealed class ManualTimer(ManualTimeProvider clock, TimerCallback callback, object? state) : ITimer
{
    /// <summary>The delivery that waits by this timer for its next attempt, if it is one's.</summary>
    private readonly DeliveryRun? _retrying = DeliveryRun.Current is { IsBetweenAttempts: true } run ? run : null;

    private volatile bool _hasFired;

    public TimeSpan Due { get; set; }

    /// <summary>Timers that are due at the same time fire in the order in which they were armed.</summary>
    public long Order { get; set; }

    public TimeSpan? Period { get; set; }

    public bool IsDisposed { get; set; }

    public bool HasFired => _hasFired;

    public void Fire()
    {
        _hasFired = true;
        // First: the clock is turned, so what goes on counts as running before whoever turned it looks again.
        _retrying?.Unpark(this);
        callback(state);
    }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        bool isArmed = clock.Arm(this, dueTime, period);
        if (isArmed && dueTime > TimeSpan.Zero) _retrying?.Park(this);
        return isArmed;
    }

    public void Dispose()
    {
        clock.Disarm(this);
        _retrying?.Unpark(this);
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return default;
    }
}
