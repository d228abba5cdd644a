namespace Bus.DependencyInjection;

/// <summary>The clock on the wall of a time zone. Instants are in UTC and whole seconds.</summary>
/// <remarks>
/// It asks the zone for nothing but the offset at an instant. The zone's own answers about skipped and repeated times leave out clocks
/// that change for another reason than daylight saving.
/// </remarks>
internal sealed class WallClock(TimeZoneInfo zone)
{
    // Much shorter than the time between two changes of any clock.
    private static readonly TimeSpan Stride = TimeSpan.FromHours(6);

    public TimeSpan Offset(DateTime instant) => zone.GetUtcOffset(instant);

    /// <summary>What the clock shows.</summary>
    public DateTime At(DateTime instant) => DateTime.SpecifyKind(instant + Offset(instant), DateTimeKind.Unspecified);

    /// <summary>The instant as the zone writes it.</summary>
    public DateTimeOffset Stamp(DateTime instant) => new(At(instant), Offset(instant));

    /// <summary>The first change of the clock after one instant and not after another.</summary>
    public ClockChange? FirstChange(DateTime after, DateTime until)
    {
        for (DateTime start = after; start < until;)
        {
            DateTime end = until - start > Stride ? start + Stride : until;
            if (Offset(start) != Offset(end)) return Between(start, end);
            start = end;
        }
        return null;
    }

    /// <summary>Halves the time around a change until a second is left.</summary>
    private ClockChange Between(DateTime start, DateTime end)
    {
        TimeSpan before = Offset(start);
        while (end - start > TimeSpan.FromSeconds(1))
        {
            DateTime middle = start.AddSeconds(Math.Floor((end - start).TotalSeconds / 2));
            if (Offset(middle) == before) start = middle;
            else end = middle;
        }
        return new(end, before, Offset(end));
    }
}
