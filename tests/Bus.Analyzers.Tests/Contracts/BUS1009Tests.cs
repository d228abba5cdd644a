namespace Bus.Analyzers.Tests.Contracts;

public sealed class BUS1009Tests : RuleTests
{
    protected override IEnumerable<string> Violations =>
    [
        """
        [BusApi]
        public partial interface [|IDeadLettersApi|]
        {
            ValueTask PingAsync(CancellationToken cancellationToken = default);
        }
        """,
        """
        [BusApi]
        public partial interface [|IApi|]
        {
            ValueTask PingAsync(CancellationToken cancellationToken = default);
        }
        """,
        """
        [BusApi]
        public partial interface [|ICompletion|]
        {
            ValueTask PingAsync(CancellationToken cancellationToken = default);
        }
        """,
    ];

    protected override IEnumerable<string> NearMisses =>
    [
        """
        [BusApi("dead_letters")]
        public partial interface ILettersApi
        {
            ValueTask PingAsync(CancellationToken cancellationToken = default);
        }
        """,
    ];

    protected override IEnumerable<(string Before, string After)> Fixes =>
    [
        (
            """
            [BusApi]
            public partial interface IWithApi
            {
                ValueTask PingAsync(CancellationToken cancellationToken = default);
            }

            public sealed class Pinger(IWithApi api)
            {
                public ValueTask PingAsync(CancellationToken cancellationToken) => api.PingAsync(cancellationToken);
            }
            """,
            """
            [BusApi("with")]
            public partial interface IWithServiceApi
            {
                ValueTask PingAsync(CancellationToken cancellationToken = default);
            }

            public sealed class Pinger(IWithServiceApi api)
            {
                public ValueTask PingAsync(CancellationToken cancellationToken) => api.PingAsync(cancellationToken);
            }
            """),
    ];
}
