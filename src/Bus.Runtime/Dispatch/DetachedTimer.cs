namespace Bus.Dispatch;

/// <summary>Timers that outlive the call that started them and must not hold on to its ambient values.</summary>
internal static class DetachedTimer
{
    /// <summary>Makes a timer that fires once.</summary>
    public static ITimer Create(TimeProvider timeProvider, TimerCallback callback, object state, TimeSpan due)
    {
        if (ExecutionContext.IsFlowSuppressed())
            return timeProvider.CreateTimer(callback, state, due, Timeout.InfiniteTimeSpan);
        using (ExecutionContext.SuppressFlow())
            return timeProvider.CreateTimer(callback, state, due, Timeout.InfiniteTimeSpan);
    }
}
