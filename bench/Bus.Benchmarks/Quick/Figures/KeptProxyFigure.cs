using Bus.Benchmarks.Contract;
using Bus.Benchmarks.Quick.Workloads;

namespace Bus.Benchmarks.Quick.Figures;

/// <summary>An awaited call through a kept proxy that completes synchronously, under the default deadline.</summary>
internal sealed class KeptProxyFigure(bool isIntercepted) : CallFigure<AuthService>("call", 5, 75, isIntercepted)
{
    protected override Workload Case(IBus bus, AuthService service) => new AwaitedCalls(bus.Auth, CancellationToken.None);

    protected override Workload Floor(IAuthApi direct, AuthService service) => new AwaitedCalls(direct, CancellationToken.None);
}
