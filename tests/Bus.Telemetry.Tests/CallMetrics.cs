using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;

namespace Bus.Telemetry.Tests;

/// <summary>The durations of calls.</summary>
public sealed class CallMetrics
{
    private const string Client = "rpc.client.call.duration", Server = "rpc.server.call.duration";
    private static readonly double[] Boundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];

    [Test]
    public async Task Both_sides_measure_in_seconds(
        [Values(Buses.InProcess, Buses.Loopback)] string scheme, [Values] bool isTraced)
    {
        using Metering metering = new();
        using Tracing? tracing = isTraced ? new() : null;
        ManualTimeProvider time = new();
        await using BusClient bus = await Buses.ConnectAsync(scheme, options => options.TimeProvider = time);
        await bus.ServeAsync<IAuthApi>(new AuthService
        {
            Check = (_, _) =>
            {
                time.Advance(TimeSpan.FromMilliseconds(30));
                return new(true);
            },
        });
        for (int call = 0; call < 3; call++) await bus.Auth.CheckPasswordAsync("sally").Soon("the call");

        Dictionary<string, object?> attributes = new() { ["rpc.system.name"] = "bus", ["rpc.method"] = "auth/check_password" };
        foreach (MeasuredPoint point in new[] { metering.Points(Client).Single(), metering.Points(Server).Single() })
        {
            Assert.That((point.Unit, point.Count), Is.EqualTo(("s", 3)), point.Instrument);
            Assert.That(point.Value, Is.EqualTo(0.09).Within(1e-9), point.Instrument);
            Assert.That(point.Attributes, Is.EqualTo(attributes), point.Instrument);
            Assert.That(point.Bounds, Is.EqualTo(Boundaries), point.Instrument);
        }
    }

    [Test]
    public async Task A_call_that_nobody_serves_is_not_measured_as_served()
    {
        using Metering metering = new();
        await using BusClient bus = await Buses.ConnectAsync(Buses.InProcess);
        await Expect.FailureAsync(bus.Auth.CheckPasswordAsync("sally"));
        Assert.That((metering.Points(Client).Count, metering.Points(Server).Count), Is.EqualTo((1, 0)));
    }

    [Test]
    public async Task Buses_with_one_meter_factory_share_its_instruments()
    {
        using Factory factory = new();
        using Metering metering = new("given");
        for (int bus = 0; bus < 2; bus++)
        {
            await using BusClient client = await Buses.ConnectAsync(Buses.InProcess, options => options.MeterFactory = factory);
            await client.ServeAsync<IAuthApi>(new AuthService());
            await client.Auth.CheckPasswordAsync("sally").Soon("the call");
        }
        Assert.That(metering.Points(Client).Single().Count, Is.EqualTo(2));
        Assert.That(factory.Asked, Is.EqualTo(new[] { BusTelemetry.MeterName }));
    }

    [Test]
    public async Task A_bus_of_a_host_takes_the_hosts_meter_factory()
    {
        using Factory factory = new();
        ServiceCollection services = new();
        services.AddSingleton<IMeterFactory>(factory);
        services.AddBus(static bus => bus.Connect("inproc://", service: "tests"));
        await using ServiceProvider provider = services.BuildServiceProvider();
        provider.GetRequiredService<IBus>();
        Assert.That(factory.Asked, Is.EqualTo(new[] { BusTelemetry.MeterName }));
    }

    /// <summary>Gives the meter another name, so that what comes through it is told apart from the process's.</summary>
    private sealed class Factory : IMeterFactory
    {
        private readonly Meter _meter = new("given");

        public List<string> Asked { get; } = [];

        public Meter Create(MeterOptions options)
        {
            Asked.Add(options.Name);
            return _meter;
        }

        public void Dispose() => _meter.Dispose();
    }
}
