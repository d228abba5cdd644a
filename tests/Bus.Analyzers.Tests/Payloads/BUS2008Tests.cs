namespace Bus.Analyzers.Tests.Payloads;

public sealed class BUS2008Tests : RuleTests
{
    protected override IEnumerable<string> Violations =>
    [
        """
        [BusApi]
        public partial interface IShopApi
        {
            [|ValueTask<DateTime>|] FindAsync(DateTime? [|since|], Box<DateTime> [|box|], CancellationToken cancellationToken = default);

            BusEvent<Basket> Paid { get; }
        }

        public sealed record Basket(DateTime [|At|], List<(int, DateTime)> [|More|]);

        public sealed record Box<T>(T Content);
        """,
    ];

    protected override IEnumerable<string> NearMisses =>
    [
        """
        [BusApi]
        public partial interface IShopApi
        {
            ValueTask<DateTimeOffset> FindAsync(DateOnly day, TimeOnly time, TimeSpan span, CancellationToken cancellationToken = default);

            BusEvent<Basket> Paid { get; }
        }

        public sealed record Basket(DateTimeOffset At)
        {
            public static DateTime Known => default;

            [System.Text.Json.Serialization.JsonIgnore]
            public DateTime Local => At.LocalDateTime;
        }

        public sealed record Elsewhere(DateTime At);
        """,
    ];

    protected override IEnumerable<(string Before, string After)> Fixes =>
    [
        (
            """
            [BusApi]
            public partial interface IShopApi
            {
                ValueTask<DateTime> FindAsync(DateTime? since = null, CancellationToken cancellationToken = default);

                BusEvent<Basket> Paid { get; }
            }

            public sealed record Basket(List<DateTime> At)
            {
                /// <summary>When.</summary>
                public DateTime Made { get; init; } = DateTime.UtcNow;
            }
            """,
            """
            [BusApi]
            public partial interface IShopApi
            {
                ValueTask<DateTimeOffset> FindAsync(DateTimeOffset? since = null, CancellationToken cancellationToken = default);

                BusEvent<Basket> Paid { get; }
            }

            public sealed record Basket(List<DateTimeOffset> At)
            {
                /// <summary>When.</summary>
                public DateTimeOffset Made { get; init; } = DateTime.UtcNow;
            }
            """),
    ];

    /// <summary>What has to be of the same type would be left behind.</summary>
    [TestCase("ValueTask PutAsync(DateTime at, CancellationToken cancellationToken = default);", "class Shop : IShopApi { public ValueTask PutAsync(DateTime at, CancellationToken cancellationToken) => default; }")]
    [TestCase("ValueTask<DateTime> FindAsync(CancellationToken cancellationToken = default);", "class Shop : IShopApi { public ValueTask<DateTime> FindAsync(CancellationToken cancellationToken) => default; }")]
    [TestCase("ValueTask PutAsync(Basket basket, CancellationToken cancellationToken = default);", "public interface IMade { DateTime At { get; } } public sealed record Basket(DateTime At) : IMade;")]
    [TestCase("ValueTask PutAsync(Basket basket, CancellationToken cancellationToken = default);", "public abstract class Made { public abstract DateTime At { get; set; } } public sealed class Basket : Made { public override DateTime At { get; set; } }")]
    public async Task Fix_IsNotOfferedWhereOthersHaveToFollow(string rpc, string others)
        => Assert.That(await FixRun.TitlesAsync(new Program($"[BusApi] public partial interface IShopApi {{ {rpc} }} {others}"), "BUS2008"), Is.Empty);
}
