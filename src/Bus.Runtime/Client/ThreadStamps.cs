namespace Bus.Client;

/// <summary>What a thread gives the events that it fires: their numbers and their time. In one place, for a thread's own place is slow to find.</summary>
internal sealed class ThreadStamps
{
    [ThreadStatic] private static ThreadStamps? t_own;

    private ulong _nextNumber = BusEventId.NextBlock();
    private long _tick, _now;

    public static ThreadStamps OfThread => t_own ??= new();

    /// <summary>A number that no other call in this process returns.</summary>
    public ulong NextNumber()
    {
        ulong next = _nextNumber;
        _nextNumber = BusEventId.IsEndOfBlock(next + 1) ? BusEventId.NextBlock() : next + 1;
        return next;
    }

    /// <summary>The time in UTC ticks: as exact as the system's tick, a few milliseconds, for a fraction of its price.</summary>
    /// <remarks>Asking for the time costs as much as handing an event to a queue, and most events of a burst share a tick.</remarks>
    /// <param name="timeProvider">The clock. Another one than the system's is asked each time.</param>
    public long UtcTicks(TimeProvider timeProvider)
    {
        if (timeProvider != TimeProvider.System) return timeProvider.GetUtcNow().UtcTicks;
        long tick = Environment.TickCount64;
        if (tick != _tick || _now == 0)
        {
            _now = timeProvider.GetUtcNow().UtcTicks;
            _tick = tick;
        }
        return _now;
    }
}
