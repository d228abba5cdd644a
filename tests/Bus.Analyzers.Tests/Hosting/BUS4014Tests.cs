namespace Bus.Analyzers.Tests.Hosting;

public sealed class BUS4014Tests : RuleTests
{
    protected override IEnumerable<string> Violations =>
    [
        """
        public static class Module
        {
            private const string Nightly = "0 25 * * *";

            public static BusBuilder Add(BusBuilder bus) => bus
                .Schedule([|"every day"|], async (b, token) => await Task.Yield())
                .Schedule([|Nightly|], (b, token) => ValueTask.CompletedTask)
                .Schedule([|"@nightly"|], (b, token) => Task.CompletedTask)
                .Every([|TimeSpan.Zero|], (b, token) => ValueTask.CompletedTask)
                .Every([|TimeSpan.FromSeconds(-1)|], (b, token) => ValueTask.CompletedTask)
                .Every([|TimeSpan.FromDays(4000)|], (b, token) => ValueTask.CompletedTask)
                .Every(TimeSpan.FromMinutes(1), (b, token) => ValueTask.CompletedTask, new TaskOptions { [|Jitter = TimeSpan.FromSeconds(60)|] })
                .Every(TimeSpan.FromMinutes(1), (b, token) => Task.CompletedTask, new() { RunAtOnce = true, [|TimeZone = TimeZoneInfo.Local|] })
                .Schedule([|"0 3 30 2 *"|], (b, token) => Task.CompletedTask);
        }
        """,
    ];

    protected override IEnumerable<string> NearMisses =>
    [
        """
        public static class Module
        {
            private static readonly TimeZoneInfo Zone = TimeZoneInfo.Utc;

            public static BusBuilder Add(BusBuilder bus, string cron) => bus
                .Schedule("0 3 * * MON-FRI", async (b, token) => await Task.Yield())
                .Schedule("30 0 3 1,15 * ?", (b, token) => ValueTask.CompletedTask)
                .Schedule("@daily", (b, token) => Task.CompletedTask)
                .Every(TimeSpan.FromSeconds(1), (b, token) => ValueTask.CompletedTask)
                .Every(TimeSpan.FromSeconds(cron.Length), (b, token) => ValueTask.CompletedTask)
                .Every(TimeSpan.FromMinutes(1), (b, token) => ValueTask.CompletedTask, new TaskOptions { Jitter = TimeSpan.FromSeconds(59), TimeZone = TimeZoneInfo.Utc })
                .Every(TimeSpan.FromDays(1), (b, token) => ValueTask.CompletedTask, new TaskOptions { Jitter = TimeSpan.FromHours(cron.Length) })
                .Schedule("0 3 29 2 *", (b, token) => Task.CompletedTask, new() { TimeZone = TimeZoneInfo.Local })
                .Every(TimeSpan.FromMinutes(1), (b, token) => ValueTask.CompletedTask, new TaskOptions { TimeZone = Zone })
                .Every(TimeSpan.FromMinutes(1), (b, token) => ValueTask.CompletedTask, new TaskOptions { TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Etc/UTC") })
                .Schedule("0 3 30 2 MON", (b, token) => Task.CompletedTask)
                .Schedule("0 3 30,L 2 *", (b, token) => Task.CompletedTask)
                .Schedule(cron, (b, token) => Task.CompletedTask);
        }
        """,
    ];
}
