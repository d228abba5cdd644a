namespace Bus.Client;

/// <summary>The time for events that are fired: as exact as the system's tick, a few milliseconds, for a fraction of its price.</summary>
/// <remarks>Asking for the time costs as much as handing an event to a queue, and most events of a burst share a tick.</remarks>
internal static class CoarseClock
{
    [ThreadStatic] private static long t_tick;
    [ThreadStatic] private static long t_now;

    /// <summary>Now, in UTC ticks. Another clock than the system's is asked each time.</summary>
    public static long UtcTicks(TimeProvider timeProvider)
    {
        if (timeProvider != TimeProvider.System) return timeProvider.GetUtcNow().UtcTicks;
        long tick = Environment.TickCount64;
        if (tick != t_tick || t_now == 0)
        {
            t_now = timeProvider.GetUtcNow().UtcTicks;
            t_tick = tick;
        }
        return t_now;
    }
}
