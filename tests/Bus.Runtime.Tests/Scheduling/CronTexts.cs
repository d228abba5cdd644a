using Bus.DependencyInjection;

namespace Bus.Runtime.Tests.Scheduling;

/// <summary>What each piece of a cron expression means.</summary>
public sealed class CronTexts
{
    // Wednesday, 1 January 2025, 00:00:00 is not due itself: it is the start, and next is strictly after.
    private const string Start = "2025-01-01";

    [TestCase("* * * * *", "2025-01-01 00:01", "2025-01-01 00:02")]
    [TestCase("7 * * * *", "2025-01-01 00:07", "2025-01-01 01:07")]
    [TestCase("59,0,30 * * * *", "2025-01-01 00:30", "2025-01-01 00:59", "2025-01-01 01:00")]
    [TestCase("10-12 5 * * *", "2025-01-01 05:10", "2025-01-01 05:11", "2025-01-01 05:12", "2025-01-02 05:10")]
    [TestCase("*/25 * * * *", "2025-01-01 00:25", "2025-01-01 00:50", "2025-01-01 01:00")]
    [TestCase("10-40/15 0 * * *", "2025-01-01 00:10", "2025-01-01 00:25", "2025-01-01 00:40", "2025-01-02 00:10")]
    [TestCase("50/4 0 * * *", "2025-01-01 00:50", "2025-01-01 00:54", "2025-01-01 00:58", "2025-01-02 00:50")]
    [TestCase("1,10-11,*/30 0 * * *", "2025-01-01 00:01", "2025-01-01 00:10", "2025-01-01 00:11", "2025-01-01 00:30", "2025-01-02 00:00")]
    [TestCase("05 007 * * *", "2025-01-01 07:05")]
    [TestCase("  0\t 12  * * *  ", "2025-01-01 12:00")]
    [TestCase("0 0 15 * *", "2025-01-15 00:00", "2025-02-15 00:00")]
    [TestCase("0 0 1 3,12 *", "2025-03-01 00:00", "2025-12-01 00:00", "2026-03-01 00:00")]
    [TestCase("0 0 1 mar,Dec *", "2025-03-01 00:00", "2025-12-01 00:00", "2026-03-01 00:00")]
    [TestCase("0 0 1 JAN-mar *", "2025-02-01 00:00", "2025-03-01 00:00", "2026-01-01 00:00")]
    [TestCase("0 0 ? * SUN", "2025-01-05 00:00", "2025-01-12 00:00")]
    [TestCase("0 0 1 * ?", "2025-02-01 00:00", "2025-03-01 00:00")]
    [TestCase("0 0 ? * ?", "2025-01-02 00:00", "2025-01-03 00:00")]
    public void Values_lists_ranges_steps_and_names(string text, params string[] due) => Check(text, due);

    [TestCase("0 22-2/2 * * *", "2025-01-01 02:00", "2025-01-01 22:00", "2025-01-02 00:00")]
    [TestCase("0 21-2/2 * * *", "2025-01-01 01:00", "2025-01-01 21:00", "2025-01-01 23:00", "2025-01-02 01:00")]
    [TestCase("58-1 0 * * *", "2025-01-01 00:01", "2025-01-01 00:58", "2025-01-01 00:59", "2025-01-02 00:00")]
    [TestCase("0 0 30-2 * *", "2025-01-02 00:00", "2025-01-30 00:00", "2025-01-31 00:00", "2025-02-01 00:00", "2025-02-02 00:00", "2025-03-01 00:00")]
    [TestCase("0 0 1 NOV-FEB *", "2025-02-01 00:00", "2025-11-01 00:00", "2025-12-01 00:00", "2026-01-01 00:00")]
    [TestCase("0 0 * * FRI-MON", "2025-01-03 00:00", "2025-01-04 00:00", "2025-01-05 00:00", "2025-01-06 00:00", "2025-01-10 00:00")]
    public void Ranges_whose_end_is_the_smaller_go_round(string text, params string[] due) => Check(text, due);

    [TestCase("0")]
    [TestCase("7")]
    [TestCase("sun")]
    [TestCase("0-0")]
    [TestCase("7-7")]
    [TestCase("7-0")]
    [TestCase("0,7")]
    public void Sunday_is_0_and_7(string day) => Check($"0 0 * * {day}", "2025-01-05 00:00", "2025-01-12 00:00");

    [TestCase("5-7", "2025-01-03 00:00", "2025-01-04 00:00", "2025-01-05 00:00", "2025-01-10 00:00")]
    [TestCase("FRI-SUN", "2025-01-03 00:00", "2025-01-04 00:00", "2025-01-05 00:00", "2025-01-10 00:00")]
    [TestCase("7-2", "2025-01-05 00:00", "2025-01-06 00:00", "2025-01-07 00:00", "2025-01-12 00:00")]
    [TestCase("0-7/3", "2025-01-04 00:00", "2025-01-05 00:00", "2025-01-08 00:00")]
    [TestCase("7/3", "2025-01-04 00:00", "2025-01-05 00:00", "2025-01-08 00:00")]
    [TestCase("1-7/3", "2025-01-02 00:00", "2025-01-05 00:00", "2025-01-06 00:00", "2025-01-09 00:00")]
    [TestCase("MON-SUN", "2025-01-02 00:00", "2025-01-03 00:00", "2025-01-04 00:00", "2025-01-05 00:00", "2025-01-06 00:00")]
    public void Weeks_may_begin_on_either_end(string days, params string[] due) => Check($"0 0 * * {days}", due);

    [TestCase("*/20 * * * * *", "2025-01-01 00:00:20", "2025-01-01 00:00:40", "2025-01-01 00:01")]
    [TestCase("5 0 0 * * *", "2025-01-01 00:00:05", "2025-01-02 00:00:05")]
    [TestCase("58-59 59 23 31 12 *", "2025-12-31 23:59:58", "2025-12-31 23:59:59", "2026-12-31 23:59:58")]
    public void Six_fields_begin_with_the_second(string text, params string[] due) => Check(text, due);

    [TestCase("0 0 13 * FRI", "2025-01-03 00:00", "2025-01-10 00:00", "2025-01-13 00:00", "2025-01-17 00:00")]
    [TestCase("0 0 L * FRI", "2025-01-03 00:00", "2025-01-10 00:00", "2025-01-17 00:00", "2025-01-24 00:00", "2025-01-31 00:00", "2025-02-07 00:00")]
    [TestCase("0 0 31 2 MON", "2025-02-03 00:00", "2025-02-10 00:00", "2025-02-17 00:00", "2025-02-24 00:00", "2026-02-02 00:00")]
    public void Of_two_restricted_fields_of_days_one_is_enough(string text, params string[] due) => Check(text, due);

    [TestCase("0 0 */10 * FRI", "2025-01-31 00:00", "2025-02-21 00:00", "2025-03-21 00:00")]
    [TestCase("0 0 13 * */5", "2025-04-13 00:00", "2025-06-13 00:00", "2025-07-13 00:00")]
    [TestCase("0 0 13,* * FRI", "2025-01-03 00:00", "2025-01-10 00:00")]
    public void A_field_of_days_with_a_star_narrows_the_other(string text, params string[] due) => Check(text, due);

    [TestCase("@hourly", "0 * * * *")]
    [TestCase("@daily", "0 0 * * *")]
    [TestCase("@midnight", "0 0 * * *")]
    [TestCase(" @Weekly ", "0 0 * * 0")]
    [TestCase("@monthly", "0 0 1 * *")]
    [TestCase("@yearly", "0 0 1 1 *")]
    [TestCase("@ANNUALLY", "0 0 1 1 *")]
    public void Short_names_stand_for_expressions(string name, string text) => Check(name, Due.InUtc(Start, text, 30));

    [Test]
    [SetCulture("tr-TR")]
    public void Names_are_read_alike_in_every_culture() => Check("0 0 * * fri", "2025-01-03 00:00");

    [Test]
    public void Text_and_zone_are_needed() => Assert.Multiple(() =>
    {
        Assert.That(() => CronSchedule.Parse(null!, TimeZoneInfo.Utc), Throws.ArgumentNullException, "no text");
        Assert.That(() => CronSchedule.Parse("* * * * *", null!), Throws.ArgumentNullException, "no zone");
    });

    private static void Check(string text, params string[] due)
        => Assert.That(Due.InUtc(Start, text, due.Length), Is.EqualTo(due), $"'{text}' after {Start}");
}
