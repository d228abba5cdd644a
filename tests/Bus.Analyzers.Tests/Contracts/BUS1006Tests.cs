namespace Bus.Analyzers.Tests.Contracts;

public sealed class BUS1006Tests : RuleTests
{
    protected override IEnumerable<string> Violations =>
    [
        """
        [BusApi]
        public partial interface IUsersApi
        {
            ValueTask<string> FindAsync(int id, CancellationToken cancellationToken = default);
            ValueTask<string> [|FindAsync|](string name, CancellationToken cancellationToken = default);
            ValueTask<string> [|Find|](Guid key, CancellationToken cancellationToken = default);
            ValueTask MoveAsync(int userId, int [|user_id|], CancellationToken cancellationToken = default);
        }
        """,
    ];

    protected override IEnumerable<string> NearMisses =>
    [
        """
        [BusApi]
        public partial interface IUsersApi
        {
            ValueTask<string> FindAsync(int id, CancellationToken cancellationToken = default);
            [BusName("find_by_name")] ValueTask<string> FindAsync(string name, CancellationToken cancellationToken = default);
            BusEvent<Found> find { get; }
        }

        public sealed record Found(int Id);
        """,
    ];

    protected override IEnumerable<(string Before, string After)> Fixes =>
    [
        (
            """
            [BusApi]
            public partial interface IUsersApi
            {
                ValueTask<string> FindAsync(int id, CancellationToken cancellationToken = default);

                /// <summary>By name.</summary>
                ValueTask<string> FindAsync(string name, CancellationToken cancellationToken = default);
                ValueTask MoveAsync(int userId, int user_id, CancellationToken cancellationToken = default);
            }
            """,
            """
            [BusApi]
            public partial interface IUsersApi
            {
                ValueTask<string> FindAsync(int id, CancellationToken cancellationToken = default);

                /// <summary>By name.</summary>
                [BusName("find_by_name")]
                ValueTask<string> FindAsync(string name, CancellationToken cancellationToken = default);
                ValueTask MoveAsync(int userId, [BusName("user_id_2")] int user_id, CancellationToken cancellationToken = default);
            }
            """),
        (
            """
            [BusApi]
            public partial interface IUsersApi
            {
                ValueTask<string> GetAsync(int id, CancellationToken cancellationToken = default);
                ValueTask<string> GetAsync(string id, CancellationToken cancellationToken = default);
                ValueTask<string> GetAsync(Guid id, CancellationToken cancellationToken = default);
            }
            """,
            """
            [BusApi]
            public partial interface IUsersApi
            {
                ValueTask<string> GetAsync(int id, CancellationToken cancellationToken = default);
                [BusName("get_by_id")]
                ValueTask<string> GetAsync(string id, CancellationToken cancellationToken = default);
                [BusName("get_by_id_2")]
                ValueTask<string> GetAsync(Guid id, CancellationToken cancellationToken = default);
            }
            """),
    ];
}
