using System.Globalization;
using Bus.Benchmarks.Contract;
using Bus.Benchmarks.Quick.Harness;
using Bus.Benchmarks.Quick.Workloads;

namespace Bus.Benchmarks.Quick.Figures;

/// <summary>Events fired to so many listeners and drained, against a bare bounded channel for each.</summary>
internal sealed class FireFigure(int listeners, double limit) : SteadyFigure
{
    public override string Name { get; } = string.Create(CultureInfo.InvariantCulture, $"fire-{listeners}");

    public override Bound Bound { get; } = new TimesFloor(limit);

    // Fits the queues of both sides.
    public override int OperationsPerSlice => 1000;

    public override async ValueTask<Workload> CaseAsync()
    {
        GatedHandler[] handlers = NewHandlers();
        BusClient bus = await BusClient.ConnectAsync("inproc://");
        BusEvent<UserRegistered> registered = bus.Auth.UserRegistered;
        for (int index = 0; index < handlers.Length; index++)
            await registered.ListenAsync(string.Create(CultureInfo.InvariantCulture, $"listener_{index}"), handlers[index].HandleAsync);
        return new BusEvents(registered, handlers);
    }

    public override ValueTask<Workload> FloorAsync() => new(new ChannelEvents(NewHandlers(), new ListenOptions().QueueCapacity));

    private GatedHandler[] NewHandlers() => [.. Enumerable.Range(0, listeners).Select(_ => new GatedHandler())];
}
