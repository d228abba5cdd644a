using System.Numerics;

namespace Bus.DependencyInjection;

/// <summary>The times of a day: all combinations of some hours, minutes and seconds.</summary>
internal sealed class CronTimes(CronValues seconds, CronValues minutes, CronValues hours)
{
    public bool HoursRepeat => hours.Repeats;

    public TimeSpan First { get; } = new(Lowest(hours.Bits), Lowest(minutes.Bits), Lowest(seconds.Bits));

    /// <summary>The first of the times that is not before another; null when the day has none left.</summary>
    public TimeSpan? AtOrAfter(TimeSpan time)
    {
        (int hour, int minute, int second) = (time.Hours, time.Minutes, time.Seconds);
        if (hours.Contains(hour))
        {
            if (minutes.Contains(minute) && From(seconds.Bits, second) is var here and not 0) return new(hour, minute, Lowest(here));
            if (From(minutes.Bits, minute + 1) is var later and not 0) return new(hour, Lowest(later), First.Seconds);
        }
        return From(hours.Bits, hour + 1) is var rest and not 0 ? new(Lowest(rest), First.Minutes, First.Seconds) : null;
    }

    /// <summary>The bits from an index on. No field has more than sixty, so the shift never wraps.</summary>
    private static ulong From(ulong bits, int index) => bits >> index << index;

    private static int Lowest(ulong bits) => BitOperations.TrailingZeroCount(bits);
}
