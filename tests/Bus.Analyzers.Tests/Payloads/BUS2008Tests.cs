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
}
