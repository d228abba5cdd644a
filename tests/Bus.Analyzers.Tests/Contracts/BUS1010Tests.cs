namespace Bus.Analyzers.Tests.Contracts;

public sealed class BUS1010Tests : RuleTests
{
    protected override IEnumerable<string> Violations =>
    [
        """
        [BusApi]
        public partial interface IUsersApi
        {
            ValueTask PingAsync(CancellationToken cancellationToken = default);
        }

        [BusApi]
        public partial interface [|IAdminsApi|] : IUsersApi
        {
            ValueTask PromoteAsync(string user, CancellationToken cancellationToken = default);
        }
        """,
    ];

    protected override IEnumerable<string> NearMisses =>
    [
        """
        public interface IPinged
        {
            ValueTask PingAsync(CancellationToken cancellationToken = default);
        }

        [BusApi]
        public partial interface IUsersApi : IPinged;

        [BusApi]
        public partial interface IAdminsApi : IPinged
        {
            ValueTask PromoteAsync(string user, CancellationToken cancellationToken = default);
        }
        """,
    ];
}
