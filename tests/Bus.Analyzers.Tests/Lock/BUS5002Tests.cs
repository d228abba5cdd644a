namespace Bus.Analyzers.Tests.Lock;

public sealed class BUS5002Tests : RuleTests
{
    private const string Before = """
        [BusApi("auth")]
        public partial interface IAuthApi
        {
            ValueTask LoginAsync(string user, CancellationToken cancellationToken = default);
        }
        """;

    private static readonly string Lock = Locks.Of(Before);

    protected override IEnumerable<string> Violations =>
    [
        Before.Replace("LoginAsync(string user", "LoginAsync(string user, int? [|age|] = null", StringComparison.Ordinal),
        Before.Replace("    ValueTask Login", "    ValueTask [|PingAsync|](CancellationToken cancellationToken = default);\n    ValueTask Login", StringComparison.Ordinal),
        Before + "\n[BusApi] public partial interface [|IClockApi|] { ValueTask<long> NowAsync(CancellationToken cancellationToken = default); }",
    ];

    protected override IEnumerable<string> NearMisses =>
    [
        Before,
        Before.Replace("ValueTask LoginAsync", "/// <summary>Begins.</summary>\n    Task LoginAsync", StringComparison.Ordinal),
        Before + "\npublic sealed record Unused(int Id);",
    ];

    private protected override Program Around(string source) => Locks.Held(source, Lock);
}
