using System.Globalization;
using Bus.DependencyInjection;

namespace Bus.Runtime.Tests.Scheduling;

/// <summary>Which time comes next on a clock without changes.</summary>
public sealed class CronNextTimes
{
    [TestCase("2025-01-01 00:05", "5 0 * * *", "2025-01-02 00:05")]
    [TestCase("2025-01-01 00:04:59.9999999", "5 0 * * *", "2025-01-01 00:05")]
    [TestCase("2025-01-01 00:05:00.0000001", "5 0 * * *", "2025-01-02 00:05")]
    [TestCase("2025-01-01 00:00:05.5", "* * * * * *", "2025-01-01 00:00:06")]
    [TestCase("2025-01-01 10:30:30", "15 20 10 * * *", "2025-01-02 10:20:15")]
    [TestCase("2025-01-01 10:20:16", "15 20,40 10 * * *", "2025-01-01 10:40:15")]
    [TestCase("2025-01-01 10:40:16", "15 20,40 10,12 * * *", "2025-01-01 12:20:15")]
    [TestCase("2025-12-31 23:59:59", "* * * * *", "2026-01-01 00:00")]
    public void Is_strictly_after(string from, string text, string due) => Check(from, text, due);

    [TestCase("2023-03-01", "0 0 29 2 *", "2024-02-29 00:00", "2028-02-29 00:00", "2032-02-29 00:00")]
    [TestCase("2096-02-29", "0 0 29 2 *", "2104-02-29 00:00", "2108-02-29 00:00")]
    [TestCase("1999-03-01", "0 0 29 2 *", "2000-02-29 00:00")]
    [TestCase("2024-02-28 12:00", "0 6 * * *", "2024-02-29 06:00", "2024-03-01 06:00")]
    [TestCase("2025-02-28 12:00", "0 6 * * *", "2025-03-01 06:00")]
    public void Knows_leap_years(string from, string text, params string[] due) => Check(from, text, due);

    // 29 is the only one of */28 that is not the first.
    [TestCase("2027-02-02", "0 0 */28 2 MON", "2038-02-01 00:00", "2044-02-01 00:00", "2044-02-29 00:00", "2049-02-01 00:00")]
    [TestCase("2072-03-01", "0 0 29 2 */6", "2076-02-29 00:00", "2088-02-29 00:00", "2116-02-29 00:00", "2128-02-29 00:00")]
    public void Finds_days_that_are_far_away(string from, string text, params string[] due) => Check(from, text, due);

    [TestCase("2025-01-01", "0 0 31 * *", "2025-01-31 00:00", "2025-03-31 00:00", "2025-05-31 00:00", "2025-07-31 00:00", "2025-08-31 00:00")]
    [TestCase("2025-01-31", "0 0 30 * *", "2025-03-30 00:00")]
    [TestCase("2024-01-01", "0 0 L * *", "2024-01-31 00:00", "2024-02-29 00:00", "2024-03-31 00:00", "2024-04-30 00:00")]
    [TestCase("2025-01-31", "0 0 l 2 *", "2025-02-28 00:00", "2026-02-28 00:00", "2027-02-28 00:00", "2028-02-29 00:00")]
    [TestCase("2025-02-01", "0 0 15,L * ?", "2025-02-15 00:00", "2025-02-28 00:00", "2025-03-15 00:00", "2025-03-31 00:00")]
    [TestCase("2025-02-01", "0 0 28,L 2 *", "2025-02-28 00:00", "2026-02-28 00:00")]
    public void Knows_the_ends_of_months(string from, string text, params string[] due) => Check(from, text, due);

    [Test]
    public void Is_asked_and_answered_in_any_offset()
    {
        CronSchedule schedule = CronSchedule.Parse("0 12 * * *", TimeZoneInfo.FindSystemTimeZoneById("Asia/Kolkata"));
        DateTimeOffset after = new(2025, 1, 1, 1, 30, 0, TimeSpan.FromHours(-5));

        DateTimeOffset? next = schedule.Next(after);

        Assert.That(next!.Value.ToString("O", CultureInfo.InvariantCulture), Is.EqualTo("2025-01-02T12:00:00.0000000+05:30"),
            "at the start it is noon in Kolkata, so the next noon comes a day later, in Kolkata's offset");
    }

    [TestCase("Etc/GMT+12")]
    [TestCase("Pacific/Kiritimati")]
    public void Ends_with_the_calendar_and_not_with_an_exception(string zone)
    {
        CronSchedule schedule = CronSchedule.Parse("* * * * *", TimeZoneInfo.FindSystemTimeZoneById(zone));
        CronSchedule inJune = CronSchedule.Parse("0 0 1 6 *", TimeZoneInfo.FindSystemTimeZoneById(zone));
        CronSchedule inDecember = CronSchedule.Parse("59 23 L 12 *", TimeZoneInfo.FindSystemTimeZoneById(zone));

        Assert.Multiple(() =>
        {
            Assert.That(schedule.Next(DateTimeOffset.MaxValue), Is.Null, "after the last instant");
            Assert.That(inDecember.Next(new(9999, 6, 1, 0, 0, 0, TimeSpan.Zero)), Is.Null, "in the last minute");
            Assert.That(inJune.Next(new(9999, 7, 1, 0, 0, 0, TimeSpan.Zero)), Is.Null, "in a month that comes no more");
            Assert.That(inDecember.Next(new(9998, 6, 1, 0, 0, 0, TimeSpan.Zero))?.Year, Is.EqualTo(9998), "a year before");
            Assert.That(schedule.Next(DateTimeOffset.MinValue)?.Year, Is.EqualTo(1), "after the first instant");
        });
    }

    private static void Check(string from, string text, params string[] due)
        => Assert.That(Due.InUtc(from, text, due.Length), Is.EqualTo(due), $"'{text}' after {from}");
}
