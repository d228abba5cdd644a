namespace Bus.Analyzers.Tests.Services;

public sealed class BUS4006Tests : RuleTests
{
    private const string Contract = """
        [BusApi]
        public partial interface IAuthApi
        {
            ValueTask PingAsync(CancellationToken cancellationToken = default);
            BusEvent<UserRegistered> UserRegistered { get; }
        }

        public sealed record UserRegistered(string User);

        """;

    protected override IEnumerable<string> Violations =>
    [
        Contract + """
        public sealed class [|AuthService|] : IAuthApi
        {
            public ValueTask PingAsync(CancellationToken cancellationToken) => default;
        }

        public class Outer
        {
            public sealed partial class [|NestedService|] : IAuthApi
            {
                public ValueTask PingAsync(CancellationToken cancellationToken) => default;
            }
        }
        """,
    ];

    protected override IEnumerable<string> NearMisses =>
    [
        Contract + """
        public sealed partial class AuthService : IAuthApi
        {
            public ValueTask PingAsync(CancellationToken cancellationToken) => default;
        }

        public sealed class HandMade(BusEvent<UserRegistered> @event) : IAuthApi
        {
            public ValueTask PingAsync(CancellationToken cancellationToken) => default;
            public BusEvent<UserRegistered> UserRegistered => @event;
        }
        """,
    ];

    protected override IEnumerable<(string Before, string After)> Fixes =>
    [
        (
            Contract + """
            public sealed class AuthService : IAuthApi
            {
                public ValueTask PingAsync(CancellationToken cancellationToken) => default;
            }
            """,
            Contract + """
            public sealed partial class AuthService : IAuthApi
            {
                public ValueTask PingAsync(CancellationToken cancellationToken) => default;
            }
            """),
    ];
}
