namespace Bus.Analyzers.Tests.Contracts;

public sealed class BUS1005Tests : RuleTests
{
    protected override IEnumerable<string> Violations =>
    [
        """
        [BusApi]
        public partial interface IAuthApi
        {
            ValueTask [|PingAsync|]();
            ValueTask [|ForgetAsync|](CancellationToken cancellationToken, string user);
        }
        """,
    ];

    protected override IEnumerable<string> NearMisses =>
    [
        """
        [BusApi]
        public partial interface IAuthApi
        {
            ValueTask PingAsync(CancellationToken cancellationToken);
            ValueTask ForgetAsync(string user, CancellationToken token = default);
            BusEvent<Forgotten> Forgotten { get; }
            int Local() => 1;
        }

        public sealed record Forgotten(string User);
        """,
    ];

    protected override IEnumerable<(string Before, string After)> Fixes =>
    [
        (
            """
            [BusApi]
            public partial interface IAuthApi
            {
                ValueTask PingAsync();
                ValueTask ForgetAsync(
                    // Who it is.
                    string user,
                    int times = 1);

                ValueTask MoveAsync(CancellationToken cancellationToken, string user);
            }
            """,
            """
            [BusApi]
            public partial interface IAuthApi
            {
                ValueTask PingAsync(CancellationToken cancellationToken = default);
                ValueTask ForgetAsync(
                    // Who it is.
                    string user,
                    int times = 1, CancellationToken cancellationToken = default);

                ValueTask MoveAsync(string user, CancellationToken cancellationToken = default);
            }
            """),
    ];
}
