using Bus.Benchmarks.Contract;
using Bus.Benchmarks.Quick.Workloads;

namespace Bus.Benchmarks.Quick.Figures;

/// <summary>The same with a caller's token that can be cancelled and was seen before.</summary>
internal sealed class TokenSeenFigure(bool isIntercepted) : CallFigure<AuthService>("call-token-seen", 9, 75, isIntercepted)
{
    protected override Workload Case(IBus bus, AuthService service) => new AwaitedCalls(bus.Auth, NewToken());

    protected override Workload Floor(IAuthApi direct, AuthService service) => new AwaitedCalls(direct, NewToken());

    private static CancellationToken NewToken() => new CancellationTokenSource().Token;
}
