using Microsoft.CodeAnalysis.CSharp;

namespace Bus.Analyzers.Tests.Hosting;

public sealed class BUS4005Tests : RuleTests
{
    private static readonly Program Contracts = new("namespace Elsewhere;\n" + Auth.Contract) { Assembly = "Contracts" };

    protected override IEnumerable<string> Violations =>
    [
        """
        using Elsewhere;

        public sealed class Caller(IBus bus, BusClient client)
        {
            public ValueTask<bool> CheckAsync() => bus.[|Auth|].CheckAsync("a");
            public IAuthApi Api => client.[|Auth|];
        }
        """,
    ];

    protected override IEnumerable<string> NearMisses =>
    [
        """
        using Elsewhere;

        public sealed class Auth;

        public sealed class Caller(IBus bus)
        {
            public Auth Auth { get; } = new();
            public Auth Mine => this.Auth;
            public ValueTask<bool> CheckAsync() => bus.Api<IAuthApi>().CheckAsync("a");
        }
        """,
    ];

    protected override IEnumerable<(string Before, string After)> Fixes =>
    [
        (
            """
            using Elsewhere;

            public sealed class Caller(IBus bus)
            {
                public ValueTask<bool> CheckAsync() => bus.Auth.CheckAsync("a");
                public ValueTask FireAsync() => bus.Auth.UserRegistered.FireAsync(new("a")); // by name
            }
            """,
            """
            using Elsewhere;

            public sealed class Caller(IBus bus)
            {
                public ValueTask<bool> CheckAsync() => bus.Api<IAuthApi>().CheckAsync("a");
                public ValueTask FireAsync() => bus.Api<IAuthApi>().UserRegistered.FireAsync(new("a")); // by name
            }
            """),
    ];

    private protected override Program Around(string source) => new(source) { Language = LanguageVersion.CSharp13, More = [Contracts.AsReference()] };
}
