using Bus.Benchmarks.Contract;
using Bus.Benchmarks.Interceptors;
using Bus.Benchmarks.Interceptors.ByHand;
using Bus.Benchmarks.Quick.Harness;
using Bus.Benchmarks.Quick.Workloads;

namespace Bus.Benchmarks.Quick.Figures;

/// <summary>A call in process against the same call on the service, with and without an interceptor at either end.</summary>
/// <remarks>
/// The floor has the same two interceptors, composed by hand: the bound says what the bus adds. With interceptors a call takes the
/// general way, through descriptor, arguments and contexts, and has a bound of its own.
/// </remarks>
internal abstract class CallFigure<TService>(string name, double nanoseconds, double interceptedNanoseconds, bool isIntercepted) : SteadyFigure
    where TService : IAuthApi, new()
{
    public override string Name => isIntercepted ? $"{name}-intercepted" : name;

    public override string? WithoutInterceptors => isIntercepted ? name : null;

    public override Bound Bound { get; } = new Above(isIntercepted ? interceptedNanoseconds : nanoseconds);

    public override int OperationsPerSlice => 10_000;

    public override async ValueTask<Workload> CaseAsync()
    {
        TService service = new();
        BusClient bus = await BusClient.ConnectAsync("inproc://", options =>
        {
            if (!isIntercepted) return;
            options.Interceptors.Add(new PassingCallInterceptor());
            options.Interceptors.Add(new PassingServeInterceptor());
        });
        await bus.ServeAsync<IAuthApi>(service);
        return Case(bus, service);
    }

    public override ValueTask<Workload> FloorAsync()
    {
        TService service = new();
        return new(Floor(isIntercepted ? new InterceptedByHand(service) : service, service));
    }

    protected abstract Workload Case(IBus bus, TService service);

    protected abstract Workload Floor(IAuthApi direct, TService service);
}
