namespace Bus.Analyzers.Tests.Contracts;

public sealed class BUS1004Tests : RuleTests
{
    protected override IEnumerable<string> Violations =>
    [
        """
        [BusApi]
        public partial interface IStoreApi
        {
            ValueTask [|PutAsync|]<T>(string key, CancellationToken cancellationToken = default);
            ValueTask InAsync(in int [|key|], CancellationToken cancellationToken = default);
            ValueTask RefAsync(ref int [|key|], CancellationToken cancellationToken = default);
            ValueTask OutAsync(out int [|key|], CancellationToken cancellationToken = default);
            ValueTask SpanAsync(ReadOnlySpan<byte> [|content|], CancellationToken cancellationToken = default);
            ValueTask [|TwiceAsync|](CancellationToken first, CancellationToken second = default);
        }
        """,
        """
        [BusApi]
        public unsafe partial interface IStoreApi
        {
            ValueTask PointAsync(int* [|place|], CancellationToken cancellationToken = default);
        }
        """,
    ];

    protected override IEnumerable<string> NearMisses =>
    [
        """
        [BusApi]
        public partial interface IStoreApi
        {
            ValueTask PutAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default);
            ValueTask ManyAsync(int[] keys, CancellationToken cancellationToken = default);
        }
        """,
    ];
}
