namespace Bus.Runtime.Tests.Scheduling;

/// <summary>Looks at the wall clock at each step of time, and says what is due by the definition. Slow, and plain enough to be believed.</summary>
internal static class CronOracle
{
    /// <summary>What is due after one instant and not after another.</summary>
    public static IEnumerable<DateTime> Due(RandomCron cron, TimeZoneInfo zone, DateTime after, DateTime until, TimeSpan step)
    {
        // It looks from two days before on, to know which times the clock has shown already.
        DateTime start = after.AddDays(-2);
        start = start.AddTicks(-(start.Ticks % step.Ticks));
        DateTime newest = TimeZoneInfo.ConvertTimeFromUtc(start, zone);
        for (DateTime instant = start + step; instant <= until; instant += step)
        {
            DateTime wall = TimeZoneInfo.ConvertTimeFromUtc(instant, zone);
            bool isNew = wall > newest;
            bool isDue = cron.Matches(wall) && (isNew || cron.HoursRepeat);
            for (DateTime skipped = newest + step; skipped < wall; skipped += step) isDue |= cron.Matches(skipped);
            if (isNew) newest = wall;
            if (isDue && instant > after) yield return instant;
        }
    }
}
