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
        (
            """
            [BusApi]
            public partial interface IAuthApi
            {
                ValueTask PingAsync();
                ValueTask MoveAsync(CancellationToken cancellationToken, string user);
            }

            public class AuthService : IAuthApi
            {
                public virtual ValueTask PingAsync() => default;
                ValueTask IAuthApi.MoveAsync(CancellationToken cancellationToken, string user) => default;
            }

            public sealed class OtherService : AuthService
            {
                public override ValueTask PingAsync() => base.PingAsync();
            }
            """,
            """
            [BusApi]
            public partial interface IAuthApi
            {
                ValueTask PingAsync(CancellationToken cancellationToken = default);
                ValueTask MoveAsync(string user, CancellationToken cancellationToken = default);
            }

            public class AuthService : IAuthApi
            {
                public virtual ValueTask PingAsync(CancellationToken cancellationToken = default) => default;
                ValueTask IAuthApi.MoveAsync(string user, CancellationToken cancellationToken) => default;
            }

            public sealed class OtherService : AuthService
            {
                public override ValueTask PingAsync(CancellationToken cancellationToken = default) => base.PingAsync();
            }
            """),
    ];

    [Test]
    public async Task Fix_ReachesOtherFiles()
    {
        const string Contract = "[BusApi] public partial interface IAuthApi { ValueTask PingAsync(); }", Service = "public sealed class AuthService : IAuthApi { public ValueTask PingAsync() => default; }";
        Assert.That(await FixRun.EverywhereAsync(new Program(Contract, Service), "BUS1005"), Is.EqualTo(new[]
        {
            Contract.Replace("()", "(CancellationToken cancellationToken = default)", StringComparison.Ordinal), Service.Replace("()", "(CancellationToken cancellationToken = default)", StringComparison.Ordinal),
        }));
    }

    /// <summary>The contract alone would leave behind what cannot follow.</summary>
    [Test]
    public async Task Fix_IsNotOfferedWhereAnImplementationCannotFollow()
        => Assert.That(await FixRun.EverywhereAsync(new Program("[BusApi] public partial interface IAuthApi { ValueTask PingAsync(string text); } public sealed class S : IAuthApi { public ValueTask PingAsync(string cancellationToken) => default; }"), "BUS1005"), Is.Null);
}
