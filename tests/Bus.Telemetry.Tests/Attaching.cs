using System.Diagnostics;

namespace Bus.Telemetry.Tests;

/// <summary>Listeners that come when calls flow already, and go again.</summary>
public sealed class Attaching
{
    private readonly ManualTimeProvider _time = new();

    [Test]
    public async Task Tracing_is_noticed_by_the_next_call_and_costs_no_more_when_it_is_over()
    {
        await using BusClient bus = await ServeAsync(TimeSpan.FromSeconds(5));
        IAuthApi auth = bus.Auth;
        await auth.CheckPasswordAsync("before").Soon("the first call");
        Assert.That(auth.HasDirectRoute(), Is.True, "while nobody listens");
        using (Tracing tracing = new())
        {
            Assert.That(auth.HasDirectRoute(), Is.False, "while somebody traces");
            await auth.CheckPasswordAsync("traced").Soon("the traced call");
            Assert.That(tracing.Spans, Has.Count.EqualTo(1));
        }
        Assert.That(auth.HasDirectRoute(), Is.True, "when nobody listens any more");
    }

    [TestCase(5000)]
    [TestCase(-1)]
    public async Task Metrics_are_noticed_within_a_quarter_of_a_second_of_calls(int timeout)
    {
        await using BusClient bus = await ServeAsync(TimeSpan.FromMilliseconds(timeout));
        IAuthApi auth = bus.Auth;
        await auth.CheckPasswordAsync("before").Soon("the first call");
        using (Metering metering = new())
        {
            _time.Advance(TimeSpan.FromMilliseconds(250));
            await auth.CheckPasswordAsync("notices").Soon("the next window's first call");
            Assert.That(auth.HasDirectRoute(), Is.False, "while somebody measures");
            await auth.CheckPasswordAsync("measured").Soon("the measured call");
            Assert.That(metering.Points("rpc.client.call.duration").Single().Count, Is.EqualTo(1));
        }
        await auth.CheckPasswordAsync("after").Soon("the first call that nobody measures");
        Assert.That(auth.HasDirectRoute(), Is.True, "when nobody listens any more");
    }

    [Test]
    public async Task Metrics_are_measured_from_the_start_when_somebody_listened_before()
    {
        using Metering metering = new();
        await using BusClient bus = await ServeAsync(TimeSpan.FromSeconds(5));
        await bus.Auth.CheckPasswordAsync("first").Soon("the call");
        Assert.That(metering.Points("rpc.client.call.duration").Single().Count, Is.EqualTo(1));
    }

    [Test]
    public async Task A_disposed_bus_does_not_open_again()
    {
        BusClient bus = await ServeAsync(TimeSpan.FromSeconds(5));
        IAuthApi auth = bus.Auth;
        Metering metering = new();
        await bus.DisposeAsync().Soon("the bus to stop");
        metering.Dispose();
        try
        {
            await auth.CheckPasswordAsync("late").Soon("the call");
            Assert.Fail("the call succeeded");
        }
        catch (ObjectDisposedException)
        {
            Assert.That((auth.HasDirectRoute(), Activity.Current), Is.EqualTo((false, (Activity?)null)));
        }
    }

    private async Task<BusClient> ServeAsync(TimeSpan timeout)
    {
        BusClient bus = await Buses.ConnectAsync(Buses.InProcess, options => (options.TimeProvider, options.Timeout) = (_time, timeout));
        await bus.ServeAsync<IAuthApi>(new AuthService());
        return bus;
    }
}
