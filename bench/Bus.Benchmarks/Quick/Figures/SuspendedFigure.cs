using Bus.Benchmarks.Contract;
using Bus.Benchmarks.Quick.Workloads;

namespace Bus.Benchmarks.Quick.Figures;

/// <summary>A call whose handler suspends and is resumed inline.</summary>
internal sealed class SuspendedFigure(bool isIntercepted) : CallFigure<SuspendingAuthService>("call-suspended", 110, 330, isIntercepted)
{
    public override int OperationsPerSlice => 1000;

    protected override Workload Case(IBus bus, SuspendingAuthService service) => new SuspendedCalls(bus.Auth, service);

    protected override Workload Floor(IAuthApi direct, SuspendingAuthService service) => new SuspendedCalls(direct, service);
}
