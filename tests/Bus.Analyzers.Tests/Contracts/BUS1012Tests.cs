namespace Bus.Analyzers.Tests.Contracts;

public sealed class BUS1012Tests : RuleTests
{
    protected override IEnumerable<string> Violations =>
    [
        """
        [BusApi("auth")]
        public partial interface [|IAuthApi|]
        {
            ValueTask PingAsync(CancellationToken cancellationToken = default);
        }

        [BusApi("other_auth")]
        public partial interface [|IAuth|]
        {
            ValueTask PingAsync(CancellationToken cancellationToken = default);
        }
        """,
    ];

    protected override IEnumerable<string> NearMisses =>
    [
        """
        namespace One
        {
            [BusApi("auth")]
            public partial interface IAuthApi
            {
                ValueTask PingAsync(CancellationToken cancellationToken = default);
            }
        }

        namespace Two
        {
            [BusApi("other_auth")]
            public partial interface IAuthApi
            {
                ValueTask PingAsync(CancellationToken cancellationToken = default);
            }
        }
        """,
    ];

}
