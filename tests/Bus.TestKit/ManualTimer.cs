namespace Bus.TestKit;

/// <summary>A timer of a <see cref="ManualTimeProvider"/>, whose lock guards it.</summary>
internal sealed class ManualTimer(ManualTimeProvider clock, TimerCallback callback, object? state) : ITimer
{
    public TimeSpan Due { get; set; }

    /// <summary>Timers that are due at the same time fire in the order in which they were armed.</summary>
    public long Order { get; set; }

    public TimeSpan? Period { get; set; }

    public bool IsDisposed { get; set; }

    public void Fire() => callback(state);

    public bool Change(TimeSpan dueTime, TimeSpan period) => clock.Arm(this, dueTime, period);

    public void Dispose() => clock.Disarm(this);

    public ValueTask DisposeAsync()
    {
        Dispose();
        return default;
    }
}
