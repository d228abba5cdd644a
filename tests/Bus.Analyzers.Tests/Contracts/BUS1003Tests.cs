namespace Bus.Analyzers.Tests.Contracts;

public sealed class BUS1003Tests : RuleTests
{
    protected override IEnumerable<string> Violations =>
    [
        """
        [BusApi]
        public partial interface IAuthApi
        {
            bool [|CheckPassword|](string user, CancellationToken cancellationToken = default);
            void [|Forget|](string user, CancellationToken cancellationToken = default);
            IAsyncEnumerable<string> [|UsersAsync|](CancellationToken cancellationToken = default);
            IAsyncEnumerator<string> [|OthersAsync|](CancellationToken cancellationToken = default);
        }
        """,
        """
        public interface IPing
        {
            string [|Ping|](CancellationToken cancellationToken = default);
        }

        [BusApi]
        public partial interface IAuthApi : IPing;
        """,
    ];

    protected override IEnumerable<string> NearMisses =>
    [
        """
        [BusApi]
        public partial interface IAuthApi
        {
            ValueTask OneAsync(CancellationToken cancellationToken = default);
            ValueTask<int> TwoAsync(CancellationToken cancellationToken = default);
            Task ThreeAsync(CancellationToken cancellationToken = default);
            Task<int> FourAsync(CancellationToken cancellationToken = default);
            int Twice(int number) => 2 * number;
            static string Hello() => "hello";
        }
        """,
    ];

    protected override IEnumerable<(string Before, string After)> Fixes =>
    [
        (
            """
            [BusApi]
            public partial interface IAuthApi
            {
                /// <summary>Checks.</summary>
                bool CheckPassword(string user, CancellationToken cancellationToken = default);

                void Forget(string user, CancellationToken cancellationToken = default); // at once
            }
            """,
            """
            [BusApi]
            public partial interface IAuthApi
            {
                /// <summary>Checks.</summary>
                ValueTask<bool> CheckPassword(string user, CancellationToken cancellationToken = default);

                ValueTask Forget(string user, CancellationToken cancellationToken = default); // at once
            }
            """),
        (
            """
            [BusApi]
            public partial interface IAuthApi
            {
                bool Check(string user, CancellationToken cancellationToken = default);
                void Forget(string user, CancellationToken cancellationToken = default);
            }

            public abstract class AuthBase : IAuthApi
            {
                /// <summary>Checks.</summary>
                public virtual bool Check(string user, CancellationToken cancellationToken) => user.Length > 0;

                void IAuthApi.Forget(string user, CancellationToken cancellationToken)
                {
                    if (user.Length == 0) return;
                }
            }

            public sealed class AuthService : AuthBase
            {
                public override bool Check(string user, CancellationToken cancellationToken)
                {
                    return user == "admin";
                }
            }
            """,
            """
            [BusApi]
            public partial interface IAuthApi
            {
                ValueTask<bool> Check(string user, CancellationToken cancellationToken = default);
                ValueTask Forget(string user, CancellationToken cancellationToken = default);
            }

            public abstract class AuthBase : IAuthApi
            {
                /// <summary>Checks.</summary>
                public virtual async ValueTask<bool> Check(string user, CancellationToken cancellationToken) => user.Length > 0;

                async ValueTask IAuthApi.Forget(string user, CancellationToken cancellationToken)
                {
                    if (user.Length == 0) return;
                }
            }

            public sealed class AuthService : AuthBase
            {
                public override async ValueTask<bool> Check(string user, CancellationToken cancellationToken)
                {
                    return user == "admin";
                }
            }
            """),
    ];

    /// <summary>What such a body or such a class needs is the value itself, at once.</summary>
    [TestCase("class Logged(ICalcApi inner) : ICalcApi { public int Add(int a, CancellationToken token) { return inner.Add(a, token); } }")]
    [TestCase("class Counted : ICalcApi { public int Add(int a, CancellationToken token) => a == 0 ? 0 : Add(a - 1, token); }")]
    [TestCase("interface IOther { int Add(int a, CancellationToken token); } class Both : ICalcApi, IOther { public int Add(int a, CancellationToken token) => a; }")]
    [TestCase("interface IOther { int Add(int a, CancellationToken token); } class Base { public int Add(int a, CancellationToken token) => a; } class First : Base, ICalcApi; class Second : Base, IOther;")]
    [TestCase("abstract class Base { public abstract int Add(int a, CancellationToken token); } class First : Base, ICalcApi { public override int Add(int a, CancellationToken token) => a; }")]
    public async Task Fix_IsNotOfferedWhereAnImplementationCannotFollow(string source)
    {
        const string Contract = "[BusApi] public partial interface ICalcApi { int Add(int a, CancellationToken cancellationToken = default); } ";
        Assert.That(await FixRun.EverywhereAsync(new Program(Contract, source), "BUS1003"), Is.Null);
    }

    [Test]
    public async Task Fix_NamesTheTaskInFullWithoutItsUsing()
    {
        const string Contract = "using Bus; [BusApi] public partial interface ICalcApi { int Add(int a, System.Threading.CancellationToken token = default); }";
        const string Service = "using System.Threading; using System.Threading.Tasks; class Calc : ICalcApi { public int Add(int a, CancellationToken token) => a; }";
        string[]? changed = await FixRun.EverywhereAsync(new Program(Contract, Service) { HasImplicitUsings = false }, "BUS1003");
        Assert.That(changed, Is.EqualTo(new[]
        {
            Contract.Replace("int Add", "global::System.Threading.Tasks.ValueTask<int> Add", StringComparison.Ordinal),
            Service.Replace("public int", "public async ValueTask<int>", StringComparison.Ordinal),
        }));
    }
}
