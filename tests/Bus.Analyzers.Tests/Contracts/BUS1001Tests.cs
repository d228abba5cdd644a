namespace Bus.Analyzers.Tests.Contracts;

public sealed class BUS1001Tests : RuleTests
{
    protected override IEnumerable<string> Violations =>
    [
        """
        [BusApi]
        public interface [|IAuthApi|]
        {
            ValueTask PingAsync(CancellationToken cancellationToken = default);
        }
        """,
        """
        public class [|Outer|]
        {
            [BusApi]
            public partial interface IAuthApi
            {
                ValueTask PingAsync(CancellationToken cancellationToken = default);
            }
        }
        """,
    ];

    protected override IEnumerable<string> NearMisses =>
    [
        """
        public interface IAuthApi
        {
            ValueTask PingAsync();
        }
        """,
        """
        public partial class Outer
        {
            [BusApi]
            public partial interface IAuthApi
            {
                ValueTask PingAsync(CancellationToken cancellationToken = default);
            }
        }

        public partial class Outer;
        """,
    ];

    protected override IEnumerable<(string Before, string After)> Fixes =>
    [
        (
            """
            /// <summary>Logins.</summary>
            [BusApi]
            public interface IAuthApi
            {
                ValueTask PingAsync(CancellationToken cancellationToken = default);
            }

            class Outer
            {
                // Billing.
                [BusApi]
                interface IBillingApi
                {
                    ValueTask PayAsync(CancellationToken cancellationToken = default);
                }
            }
            """,
            """
            /// <summary>Logins.</summary>
            [BusApi]
            public partial interface IAuthApi
            {
                ValueTask PingAsync(CancellationToken cancellationToken = default);
            }

            partial class Outer
            {
                // Billing.
                [BusApi]
                partial interface IBillingApi
                {
                    ValueTask PayAsync(CancellationToken cancellationToken = default);
                }
            }
            """),
    ];
}
