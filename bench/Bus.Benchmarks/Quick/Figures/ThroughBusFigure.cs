using Bus.Benchmarks.Contract;
using Bus.Benchmarks.Quick.Workloads;

namespace Bus.Benchmarks.Quick.Figures;

/// <summary>The same through <c>bus.Auth</c>.</summary>
internal sealed class ThroughBusFigure(bool isIntercepted) : CallFigure<AuthService>("call-through-bus", 7, 75, isIntercepted)
{
    protected override Workload Case(IBus bus, AuthService service) => new AwaitedCallsThroughBus(bus, CancellationToken.None);

    protected override Workload Floor(IAuthApi direct, AuthService service) => new AwaitedCalls(direct, CancellationToken.None);
}
