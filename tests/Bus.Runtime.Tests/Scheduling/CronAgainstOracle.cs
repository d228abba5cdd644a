using System.Globalization;
using Bus.DependencyInjection;

namespace Bus.Runtime.Tests.Scheduling;

/// <summary>Made-up expressions at made-up times are due when the definition says so.</summary>
public sealed class CronAgainstOracle
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1), Minute = TimeSpan.FromMinutes(1);

    private static readonly (string Zone, string Instant)[] Changes =
    [
        ("Europe/Berlin", "2025-03-30T01:00Z"), ("Europe/Berlin", "2025-10-26T01:00Z"),
        ("America/New_York", "2025-03-09T07:00Z"), ("America/New_York", "2025-11-02T06:00Z"),
        ("Australia/Lord_Howe", "2025-10-04T15:30Z"), ("Australia/Lord_Howe", "2025-04-05T15:00Z"),
        ("America/Sao_Paulo", "2018-11-04T03:00Z"), ("America/Sao_Paulo", "2018-02-18T02:00Z"),
        ("Europe/Volgograd", "2018-10-27T23:00Z"), ("Europe/Volgograd", "2020-12-26T22:00Z"),
        ("Pacific/Apia", "2011-12-30T10:00Z"),
    ];

    [Test]
    public void In_utc_minute_by_minute()
    {
        Random random = Seeded(70_001);
        for (int round = 0; round < 150; round++)
        {
            RandomCron cron = RandomCron.Make(random, hasSeconds: false, everyDay: 3);
            DateTime after = new DateTime(1995, 1, 1, 0, 0, 0, DateTimeKind.Utc) + (random.NextDouble() * TimeSpan.FromDays(40_000));
            Check(cron, TimeZoneInfo.Utc, after, TimeSpan.FromDays(400), Minute, most: 20);
        }
    }

    [Test]
    public void In_utc_second_by_second()
    {
        Random random = Seeded(70_002);
        for (int round = 0; round < 150; round++)
        {
            RandomCron cron = RandomCron.Make(random, hasSeconds: true, everyDay: 8);
            DateTime after = new DateTime(1995, 1, 1, 0, 0, 0, DateTimeKind.Utc) + (random.NextDouble() * TimeSpan.FromDays(40_000));
            Check(cron, TimeZoneInfo.Utc, after, TimeSpan.FromDays(2), Second, most: 100);
        }
    }

    [Test]
    public void Around_changes_of_the_clock()
    {
        Random random = Seeded(70_003);
        for (int round = 0; round < 500; round++)
        {
            (string zone, string instant) = Changes[random.Next(Changes.Length)];
            RandomCron cron = RandomCron.Make(random, hasSeconds: false, everyDay: 8);
            DateTime after = DateTime.Parse(instant, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal)
                + ((random.NextDouble() - 0.7) * TimeSpan.FromDays(random.Next(2) == 0 ? 0.2 : 3));
            Check(cron, TimeZoneInfo.FindSystemTimeZoneById(zone), after, TimeSpan.FromDays(3), Minute, most: 1_000);
        }
    }

    private static void Check(RandomCron cron, TimeZoneInfo zone, DateTime after, TimeSpan horizon, TimeSpan step, int most)
    {
        CronSchedule schedule = CronSchedule.Parse(cron.ToString(), zone);
        DateTime until = after + horizon;
        List<DateTime> expected = [.. CronOracle.Due(cron, zone, after, until, step).Take(most)], actual = [];
        DateTimeOffset time = after;
        while (actual.Count < most && schedule.Next(time) is { } next && next.UtcDateTime <= until)
        {
            actual.Add(next.UtcDateTime);
            time = next;
        }
        Assert.That(actual, Is.EqualTo(expected), $"'{cron}' in {zone.Id} after {after:O}");
    }

    private static Random Seeded(int seed)
    {
        TestContext.Out.WriteLine($"seed {seed}");
        return new(seed);
    }
}
