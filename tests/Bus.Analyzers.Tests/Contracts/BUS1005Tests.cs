using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

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
    [TestCase("class S : IAuthApi { public ValueTask PingAsync(string cancellationToken) => default; }")]
    [TestCase("class S : IAuthApi { public ValueTask PingAsync(string text) { CancellationToken cancellationToken = default; return new(Task.Delay(1, cancellationToken)); } }")]
    [TestCase("class S : IAuthApi { public ValueTask PingAsync(string text) => new(Task.Run(() => text is { } cancellationToken)); }")]
    [TestCase("class S(CancellationToken cancellationToken) : IAuthApi { public ValueTask PingAsync(string text) => new(Task.Delay(1, cancellationToken)); }")]
    [TestCase("interface IOther { ValueTask PingAsync(string text); } class S : IAuthApi, IOther { public ValueTask PingAsync(string text) => default; }")]
    [TestCase("class S : IAuthApi { public ValueTask PingAsync(string text) => default; public ValueTask PingAsync(string text, CancellationToken token) => default; }")]
    [TestCase("class User(IAuthApi auth) { public Func<string, ValueTask> Give() => auth.PingAsync; }")]
    public async Task Fix_IsNotOfferedWhereAnImplementationCannotFollow(string source)
        => Assert.That(await FixRun.EverywhereAsync(new Program("[BusApi] public partial interface IAuthApi { ValueTask PingAsync(string text); } ", source), "BUS1005"), Is.Null);

    /// <summary>An expression tree may not leave out an argument.</summary>
    [TestCase("class User { static void Setup(System.Linq.Expressions.Expression<Func<IAuthApi, ValueTask>> call) { } void Use() => Setup(auth => auth.PingAsync(\"sally\")); }")]
    [TestCase("class User { static void Setup(System.Linq.Expressions.Expression<Action<IAuthApi>> call) { } void Use() => Setup((auth) => auth.PingAsync(\"sally\")); }")]
    [TestCase("class User(IAuthApi auth) { System.Linq.Expressions.Expression<Func<Func<ValueTask>>> Tree => () => () => auth.PingAsync(\"sally\"); }")]
    [TestCase("class User(IAuthApi auth) { IQueryable<ValueTask> Query(IQueryable<string> users) => from user in users select auth.PingAsync(user); }")]
    public async Task Fix_IsNotOfferedForCallsInExpressionTrees(string source)
        => Assert.That(await FixRun.EverywhereAsync(new Program("[BusApi] public partial interface IAuthApi { ValueTask PingAsync(string text); } ", source) { Language = LanguageVersion.CSharp13 }, "BUS1005"), Is.Null);

    [TestCase("class User { static void Run(Func<IAuthApi, ValueTask> call) { } void Use() => Run(auth => auth.PingAsync(\"sally\")); }")]
    [TestCase("class User(IAuthApi auth) { IEnumerable<ValueTask> Query(IEnumerable<string> users) => from user in users select auth.PingAsync(user); }")]
    public async Task Fix_FollowsCallsInOtherLambdas(string source)
        => Assert.That(await FixRun.EverywhereAsync(new Program("[BusApi] public partial interface IAuthApi { ValueTask PingAsync(string text); } ", source), "BUS1005"), Is.Not.Null);

    /// <summary>Arguments stand in the order of the parameters.</summary>
    [TestCase("class User(IAuthApi auth) { public ValueTask UseAsync() => auth.MoveAsync(default, \"sally\"); }")]
    [TestCase("class S : IAuthApi { public ValueTask MoveAsync(CancellationToken token, string user) => default; ValueTask UseAsync() => MoveAsync(default, \"sally\"); }")]
    public async Task Fix_MovesNoTokenThatCallersPass(string source)
        => Assert.That(await FixRun.EverywhereAsync(new Program("[BusApi] public partial interface IAuthApi { ValueTask MoveAsync(CancellationToken token, string user); } ", source), "BUS1005"), Is.Null);

    [Test]
    public async Task Fix_FollowsWhereTheTokenIsNamedOnly()
    {
        const string Contract = "[BusApi] public partial interface IAuthApi { ValueTask PingAsync(); }";
        const string Service = "class S(IPinged other) : IAuthApi { public ValueTask PingAsync() => other.PingAsync(cancellationToken: default); string Name() => nameof(PingAsync); } interface IPinged { ValueTask PingAsync(CancellationToken cancellationToken); }";
        Assert.That(await FixRun.EverywhereAsync(new Program(Contract, Service), "BUS1005"), Has.Some.Contains("class S(IPinged other) : IAuthApi { public ValueTask PingAsync(CancellationToken cancellationToken = default) =>"));
    }

    [Test]
    public async Task Fix_NamesTheTokenInFullWithoutItsUsing()
    {
        const string Contract = "using Bus; using System.Threading.Tasks; [BusApi] public partial interface IAuthApi { ValueTask PingAsync(); }";
        Assert.That(await FixRun.FirstAsync(new Program(Contract) { HasImplicitUsings = false }, "BUS1005"),
            Is.EqualTo(Contract.Replace("()", "(global::System.Threading.CancellationToken cancellationToken = default)", StringComparison.Ordinal)));
    }

    [Test]
    public async Task ParameterArray_IsToldToGo()
    {
        Diagnostic found = (await new Program("[BusApi] public partial interface ISumsApi { ValueTask<int> SumAsync(params int[] numbers); }").AnalyzeAsync()).Single();
        Assert.That(found.GetMessage(CultureInfo.InvariantCulture), Does.Contain("Take 'numbers' without 'params', and 'CancellationToken cancellationToken = default' behind it"));
    }
}
