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
            [BusName("users.list")] ValueTask [|ListAsync|](CancellationToken cancellationToken = default);
            [BusName("user.gone")] BusEvent<Gone> [|Gone|] { get; }
        }

        public sealed record Gone(int Id);
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
        [BusApi("acme.auth")]
        public partial interface IAuthApi
        {
            [BusName("user_gone")] BusEvent<Gone> Gone { get; }
            ValueTask MoveAsync([BusName("place.id")] int place, CancellationToken cancellationToken = default);
        }

        public sealed record Gone([property: System.Text.Json.Serialization.JsonPropertyName("gone.id")] int Id);
        """,
        """
        [BusApi("авторизация")]
        public partial interface IAuthApi
        {
            [BusName("\ud83d\ude80")] ValueTask PingAsync(CancellationToken cancellationToken = default);
        }
        """,
    ];
}
