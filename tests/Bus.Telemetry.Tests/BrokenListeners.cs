using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Bus.Telemetry.Tests;

/// <summary>Who listens to the bus's telemetry may fail; calls and events never fail with it.</summary>
[NonParallelizable]
public sealed class BrokenListeners
{
    private const int TelemetryFailed = 108;

    [Test]
    public async Task To_spans_change_nothing([Values(Buses.InProcess, Buses.Loopback)] string scheme, [Values] bool atStart)
    {
        using ActivityListener broken = new()
        {
            ShouldListenTo = static source => source.Name == BusTelemetry.ActivitySourceName,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStarted = atStart ? static _ => throw new FormatException("broken") : null,
            ActivityStopped = atStart ? null : static _ => throw new FormatException("broken"),
        };
        await AssertWorksAsync(scheme, () => ActivitySource.AddActivityListener(broken));
    }

    [Test]
    public async Task To_metrics_change_nothing([Values(Buses.InProcess, Buses.Loopback)] string scheme)
    {
        using MeterListener broken = new();
        broken.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name == BusTelemetry.MeterName) listener.EnableMeasurementEvents(instrument);
        };
        broken.SetMeasurementEventCallback<double>(static (_, _, _, _) => throw new FormatException("broken"));
        broken.SetMeasurementEventCallback<long>(static (_, _, _, _) => throw new FormatException("broken"));
        await AssertWorksAsync(scheme, broken.Start);
    }

    private static async Task AssertWorksAsync(string scheme, Action listen)
    {
        using RecordingLoggerFactory logs = new();
        Recording<int> attempts = new();
        await using BusClient bus = await Buses.ConnectAsync(scheme, options => options.LoggerFactory = logs);
        await bus.ServeAsync<IAuthApi>(new AuthService());
        IBusListener listener = await bus.Auth.UserRegistered.ListenAsync("welcome", (_, context, _) =>
        {
            attempts.Add(context.Attempt);
            return default;
        });
        listen();
        using Activity own = new Activity("own").Start();

        Assert.That(await bus.Auth.CheckPasswordAsync("sally").Soon("the call"), Is.True);
        await bus.Auth.UserRegistered.FireAsync(new("sally")).Soon("the fire");
        await bus.Auth.UserRegistered.FireAsync(new("harry")).Soon("the second fire");

        Assert.That(await attempts.WaitForCount(2, Expect.Patience, "both events"), Is.EqualTo(new[] { 1, 1 }), "nothing is tried again because somebody watched");
        Assert.That(await listener.DeadLetters.CountAsync(), Is.Zero);
        Assert.That(Activity.Current, Is.SameAs(own), "the caller finds its own span again");
        Assert.That(logs.Entries.Items.Count(static entry => entry.Id.Id == TelemetryFailed), Is.EqualTo(1), "told once");
    }
}
