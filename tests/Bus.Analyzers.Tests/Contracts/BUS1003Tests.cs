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
}
