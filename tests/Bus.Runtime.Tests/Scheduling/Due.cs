using System.Globalization;
using Bus.DependencyInjection;

namespace Bus.Runtime.Tests.Scheduling;

/// <summary>The times at which a schedule is due, as texts that a test can show.</summary>
internal static class Due
{
    public static string[] After(string from, string text, string zone, int count)
    {
        CronSchedule schedule = CronSchedule.Parse(text, TimeZoneInfo.FindSystemTimeZoneById(zone));
        List<string> due = [];
        DateTimeOffset time = DateTimeOffset.Parse(from, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        while (due.Count < count && schedule.Next(time) is { } next) due.Add(Text(time = next));
        return [.. due];
    }

    /// <summary>In UTC, without seconds when there are none.</summary>
    public static string[] InUtc(string from, string text, int count) => [.. After(from, text, "UTC", count).Select(static time => time[..^6])];

    private static string Text(DateTimeOffset time) =>
        time.ToString(time.Ticks % TimeSpan.TicksPerMinute == 0 ? "yyyy-MM-dd HH:mmzzz" : "yyyy-MM-dd HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);
}
