using Bus.Benchmarks.Contract;
using Bus.Benchmarks.Quick.Workloads;

namespace Bus.Benchmarks.Quick.Figures;

/// <summary>A call whose handler throws; the caller catches what the bus made of it.</summary>
internal sealed class FaultedFigure(bool isIntercepted) : CallFigure<FailingAuthService>("call-faulted", 800, 1500, isIntercepted)
{
    public override int OperationsPerSlice => 20;

    protected override Workload Case(IBus bus, FailingAuthService service) => new FailingCalls(bus.Auth, typeof(BusRemoteException));

    protected override Workload Floor(IAuthApi direct, FailingAuthService service)
        => new FailingCalls(direct, typeof(InvalidOperationException));
}
