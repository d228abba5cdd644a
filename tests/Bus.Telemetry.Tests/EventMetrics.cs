namespace Bus.Telemetry.Tests;

/// <summary>What is measured of events: fired, delivered, handled, waiting.</summary>
[TestFixture(Buses.InProcess)]
[TestFixture(Buses.Loopback)]
public sealed class EventMetrics(string scheme)
{
    private readonly ManualTimeProvider _time = new();

    [Test]
    public async Task Fires_and_deliveries_are_counted_and_timed()
    {
        using Metering metering = new();
        await using BusClient bus = await ConnectAsync();
        Recording<string> handled = new();
        IBusListener listener = await bus.Auth.UserRegistered.ListenAsync("welcome", (e, _, _) =>
        {
            _time.Advance(TimeSpan.FromMilliseconds(20));
            handled.Add(e.Username);
            return default;
        });
        await bus.Auth.UserRegistered.FireAsync(new("sally")).Soon("the first fire");
        await handled.WhenCount(1).Soon("the first delivery");
        await bus.Auth.UserRegistered.FireAsync(new("peter")).Soon("the second fire");
        await handled.WhenCount(2).Soon("the second delivery");
        // Only when its handlers have ended, are they measured.
        await listener.DisposeAsync().Soon("the listener to stop");

        Dictionary<string, object?> sent = new()
        {
            ["messaging.system"] = "bus", ["messaging.operation.name"] = "send", ["messaging.destination.name"] = "auth.user_registered",
        };
        Dictionary<string, object?> processed = new(sent) { ["messaging.operation.name"] = "process", ["messaging.consumer.group.name"] = "tests-welcome" };
        Assert.Multiple(() =>
        {
            Check(metering.Points("messaging.client.sent.messages").Single(), "{message}", 2, 0, sent);
            Check(metering.Points("messaging.client.consumed.messages").Single(), "{message}", 2, 0, processed);
            Check(metering.Points("messaging.process.duration").Single(), "s", 0.04, 2, processed);
            MeasuredPoint operation = metering.Points("messaging.client.operation.duration").Single();
            Check(operation, "s", operation.Value, 2, new(sent) { ["messaging.operation.type"] = "send" });
        });
    }

    [Test]
    public async Task Waiting_events_are_depth_and_lag()
    {
        using Metering metering = new();
        await using BusClient bus = await ConnectAsync();
        Gate entered = new(), open = new();
        Recording<string> handled = new();
        IBusListener listener = await bus.Auth.UserRegistered.ListenAsync("welcome", async (e, _, _) =>
        {
            entered.Open();
            await open.Opened;
            handled.Add(e.Username);
        });
        CheckBacklog(metering, 0, 0);
        await bus.Auth.UserRegistered.FireAsync(new("first")).Soon("the fire");
        await entered.Opened.Soon("the first delivery");
        _time.Advance(TimeSpan.FromSeconds(1));
        await bus.Auth.UserRegistered.FireAsync(new("second")).Soon("the fire");
        _time.Advance(TimeSpan.FromSeconds(2));
        await bus.Auth.UserRegistered.FireAsync(new("third")).Soon("the fire");
        _time.Advance(TimeSpan.FromSeconds(3));
        CheckBacklog(metering, 2, 5);
        open.Open();
        await handled.WhenCount(3).Soon("all deliveries");
        CheckBacklog(metering, 0, 0);
        await listener.DisposeAsync().Soon("the listener to stop");
        // The SDK repeats a gauge's last value no more once nobody reports it.
        Assert.That(metering.Points("bus.listener.queue.depth"), Is.Empty);
    }

    [Test]
    public async Task Retries_and_dead_letters_are_counted_and_each_attempt_timed()
    {
        using Metering metering = new();
        await using BusClient bus = await ConnectAsync();
        IBusListener listener = await bus.Auth.UserRegistered.ListenAsync("welcome", static (_, _, _) => throw new FormatException("bad luck"), new ListenOptions
        {
            Retry = new RetryPolicy { MaxAttempts = 3, FirstDelay = TimeSpan.Zero },
        });
        await bus.Auth.UserRegistered.FireAsync(new("sally")).Soon("the fire");
        while (await listener.DeadLetters.CountAsync().Soon("the count") == 0) await Task.Yield();
        await listener.DisposeAsync().Soon("the listener to stop");

        Dictionary<string, object?> attributes = new()
        {
            ["messaging.system"] = "bus", ["messaging.destination.name"] = "auth.user_registered", ["messaging.consumer.group.name"] = "tests-welcome",
            ["error.type"] = "FormatException",
        };
        Assert.Multiple(() =>
        {
            Check(metering.Points("bus.listener.retries").Single(), "{event}", 2, 0, attributes);
            Check(metering.Points("bus.listener.dead_letters").Single(), "{event}", 1, 0, attributes);
            Check(metering.Points("messaging.client.consumed.messages").Single(), "{message}", 1, 0, new(
                attributes.Where(static attribute => attribute.Key != "error.type")) { ["messaging.operation.name"] = "process" });
            Assert.That(metering.Points("messaging.process.duration").Single().Count, Is.EqualTo(3), "each attempt is timed");
        });
    }

    private static void CheckBacklog(Metering metering, int depth, double lag)
    {
        Dictionary<string, object?> attributes = new()
        {
            ["messaging.system"] = "bus", ["messaging.destination.name"] = "auth.user_registered", ["messaging.consumer.group.name"] = "tests-welcome",
        };
        Assert.Multiple(() =>
        {
            Check(metering.Points("bus.listener.queue.depth").Single(), "{event}", depth, 0, attributes);
            Check(metering.Points("bus.listener.lag").Single(), "s", lag, 0, attributes);
        });
    }

    private static void Check(MeasuredPoint point, string unit, double value, long count, Dictionary<string, object?> attributes)
    {
        Assert.That((point.Unit, point.Count), Is.EqualTo((unit, count)), point.Instrument);
        Assert.That(point.Value, Is.EqualTo(value).Within(1e-9), point.Instrument);
        Assert.That(point.Attributes, Is.EqualTo(attributes), point.Instrument);
    }

    private ValueTask<BusClient> ConnectAsync() => Buses.ConnectAsync(scheme, options => options.TimeProvider = _time);
}
