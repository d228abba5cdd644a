namespace Bus.Analyzers.Tests.Contracts;

public sealed class BUS1008Tests : RuleTests
{
    private static readonly Program Contracts = new("""
        namespace Elsewhere;

        [BusApi("shared")]
        public partial interface ISharedApi
        {
            ValueTask PingAsync(CancellationToken cancellationToken = default);
        }
        """) { Assembly = "Contracts" };

    protected override IEnumerable<string> Violations =>
    [
        """
        namespace Billing
        {
            [BusApi]
            public partial interface [|IUsersApi|]
            {
                ValueTask PingAsync(CancellationToken cancellationToken = default);
            }
        }

        namespace Shop
        {
            [BusApi("users")]
            public partial interface [|ICustomersApi|]
            {
                ValueTask PingAsync(CancellationToken cancellationToken = default);
            }
        }
        """,
        """
        [BusApi]
        public partial interface [|ISharedApi|]
        {
            ValueTask PingAsync(CancellationToken cancellationToken = default);
        }
        """,
    ];

    protected override IEnumerable<string> NearMisses =>
    [
        """
        namespace Billing
        {
            [BusApi]
            public partial interface IUsersApi
            {
                ValueTask PingAsync(CancellationToken cancellationToken = default);
            }
        }

        namespace Shop
        {
            [BusApi("shop.users")]
            public partial interface IUsersApi
            {
                ValueTask PingAsync(CancellationToken cancellationToken = default);
            }
        }
        """,
    ];

    protected override IEnumerable<(string Before, string After)> Fixes =>
    [
        (
            """
            namespace Shop;

            [BusApi(Version = 2)]
            public partial interface ISharedApi
            {
                ValueTask PingAsync(CancellationToken cancellationToken = default);
            }
            """,
            """
            namespace Shop;

            [BusApi("shop.shared", Version = 2)]
            public partial interface ISharedApi
            {
                ValueTask PingAsync(CancellationToken cancellationToken = default);
            }
            """),
    ];

    private protected override Program Around(string source) => new(source) { More = [Contracts.AsReference()] };
}
