namespace Bus.Analyzers.Tests.Lock;

public sealed class BUS5004Tests : RuleTests
{
    protected override IEnumerable<string> Violations =>
    [
        """
        [BusApi]
        public partial interface [|IAuthApi|]
        {
            ValueTask PingAsync(CancellationToken cancellationToken = default);
        }
        """,
    ];

    protected override IEnumerable<string> NearMisses => ["public interface IAuthApi { ValueTask PingAsync(); }"];

    private protected override Program Around(string source) => Locks.Held(source, lockText: null);
}
