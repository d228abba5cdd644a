namespace Bus.Analyzers.Tests.Contracts;

public sealed class BUS1002Tests : RuleTests
{
    protected override IEnumerable<string> Violations =>
    [
        """
        [BusApi]
        public partial interface [|IStoreApi|]<T>
        {
            ValueTask PutAsync(string key, CancellationToken cancellationToken = default);
        }
        """,
        """
        public partial class Outer<T>
        {
            [BusApi]
            public partial interface [|IStoreApi|]
            {
                ValueTask PutAsync(string key, CancellationToken cancellationToken = default);
            }
        }
        """,
        """
        [BusApi]
        file partial interface [|IStoreApi|]
        {
            ValueTask PutAsync(string key, CancellationToken cancellationToken = default);
        }
        """,
    ];

    protected override IEnumerable<string> NearMisses =>
    [
        """
        public interface IStore<T>
        {
            ValueTask PutAsync(T value, CancellationToken cancellationToken = default);
        }

        [BusApi]
        public partial interface ITextStoreApi : IStore<string>
        {
            ValueTask<int> CountAsync(CancellationToken cancellationToken = default);
        }
        """,
    ];
}
