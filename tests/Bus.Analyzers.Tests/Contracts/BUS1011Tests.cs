namespace Bus.Analyzers.Tests.Contracts;

public sealed class BUS1011Tests : RuleTests
{
    protected override IEnumerable<string> Violations =>
    [
        """
        [BusApi]
        public partial interface IAuthApi
        {
            [BusName("\ud800")] ValueTask [|PingAsync|](CancellationToken cancellationToken = default);
            [BusName("")] ValueTask [|StayAsync|](CancellationToken cancellationToken = default);
            ValueTask MoveAsync([BusName("a\udc00")] int [|place|], CancellationToken cancellationToken = default);
        }
        """,
        """
        [BusApi("\ud800")]
        public partial interface [|IAuthApi|]
        {
            ValueTask PingAsync(CancellationToken cancellationToken = default);
        }
        """,
    ];

    protected override IEnumerable<string> NearMisses =>
    [
        """
        [BusApi("авторизация")]
        public partial interface IAuthApi
        {
            [BusName("\ud83d\ude80")] ValueTask PingAsync(CancellationToken cancellationToken = default);
        }
        """,
    ];
}
