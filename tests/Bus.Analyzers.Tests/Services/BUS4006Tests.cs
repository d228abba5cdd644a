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
        (
            Contract + """
            public class Outer<T>
            {
                public sealed partial class AuthService : IAuthApi
                {
                    public ValueTask PingAsync(CancellationToken cancellationToken) => default;
                }
            }
            """,
            Contract + """
            public partial class Outer<T>
            {
                public sealed partial class AuthService : IAuthApi
                {
                    public ValueTask PingAsync(CancellationToken cancellationToken) => default;
                }
            }
            """),
    ];

    [TestCase("sealed class S : IAuthApi { public ValueTask PingAsync(CancellationToken token) => default; }", "Declare the class partial", true)]
    [TestCase("class Outer { partial class S : IAuthApi { public ValueTask PingAsync(CancellationToken token) => default; } }", "Declare 'Outer', around it, partial", true)]
    [TestCase("class Outer<T> { partial class S : IAuthApi { public ValueTask PingAsync(CancellationToken token) => default; } }", "Declare 'Outer', around it, partial", true)]
    [TestCase("file sealed class S : IAuthApi { public ValueTask PingAsync(CancellationToken token) => default; }", "The class is local to its file", false)]
    [TestCase("file sealed partial class S : IAuthApi { public ValueTask PingAsync(CancellationToken token) => default; }", "The class is local to its file", false)]
    public async Task TheMessage_NamesTheObstacle(string service, string told, bool isMended)
    {
        Program program = new(Contract + service);
        Assert.That((await program.AnalyzeAsync()).Single().GetMessage(System.Globalization.CultureInfo.InvariantCulture), Does.Contain(told));
        Assert.That(await FixRun.TitlesAsync(program, "BUS4006"), isMended ? Has.Count.EqualTo(1) : Is.Empty);
    }
}
