namespace Bus.Runtime.Tests.Listening;

/// <summary>A failing handler is tried again when its time has come, by the bus's clock.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class Backoff : IDisposable
{
    private readonly ManualTimeProvider _clock = new();
    private readonly RecordingLoggerFactory _logs = new();
    private readonly Recording<(int Attempt, TimeSpan At)> _attempts = new();

    public void Dispose() => _logs.Dispose();

    [Test]
    public async Task Attempts_come_after_their_delays()
    {
        await using BusClient bus = await ConnectAsync();
        IBusListener listener = await ListenAsync(bus, new ListenOptions
        {
            Retry = new RetryPolicy { MaxAttempts = 4, FirstDelay = TimeSpan.FromSeconds(1), Factor = 10, MaxDelay = TimeSpan.FromSeconds(50), Jitter = 0 },
        });
        await bus.Auth.UserRegistered.FireAsync(new("sally"));

        int[] delays = [1, 10, 50];
        foreach (int delay in delays)
        {
            await _clock.WhenArmedAsync(TimeSpan.FromSeconds(delay)).Soon("the wait to begin");
            _clock.Advance(TimeSpan.FromSeconds(delay) - TimeSpan.FromTicks(1));
            int before = _attempts.Items.Count;
            _clock.Advance(TimeSpan.FromTicks(1));
            await _attempts.WaitForCount(before + 1, Expect.Patience, "the next attempt");
        }
        await _logs.Entries.When(static entries => entries.Any(static entry => entry.Id.Id == 308)).Soon("the last failure to be logged");

        Assert.That(_attempts.Items.Select(static one => (one.Attempt, one.At.TotalSeconds)), Is.EqualTo(new (int, double)[] { (1, 0), (2, 1), (3, 11), (4, 61) }), "attempts");
        Assert.That(_logs.Entries.Items.Where(static entry => entry.Id.Id == 307).Select(static entry => entry.Message), Has.Exactly(3).Contains("welcome").And.Exactly(1).Contains("attempt 2 of 4 (InvalidOperationException: no mail today); the next one is in 00:00:10"), "each retry is logged");
        LogEntry died = _logs.Entries.Items.Single(static entry => entry.Id.Id == 308);
        Assert.That(died.Message, Does.Contain("auth.user_registered").And.Contain("attempt 4").And.Contain(listener.Group).And.Contain("re-drive"), "what to do");
    }

    [Test]
    public async Task A_delay_loses_no_more_than_its_jitter()
    {
        await using BusClient bus = await ConnectAsync();
        await ListenAsync(bus, new ListenOptions { Retry = new RetryPolicy { MaxAttempts = 2, FirstDelay = TimeSpan.FromSeconds(10), Jitter = 0.2 } });

        await bus.Auth.UserRegistered.FireAsync(new("sally"));
        await _clock.WhenArmedAsync(TimeSpan.FromSeconds(8)).Soon("the wait to begin");
        _clock.Advance(TimeSpan.FromSeconds(8) - TimeSpan.FromTicks(1));
        int early = _attempts.Items.Count;
        _clock.Advance(TimeSpan.FromSeconds(2) + TimeSpan.FromTicks(1));

        Assert.That(early, Is.EqualTo(1), "not before the shortest delay");
        await _attempts.WaitForCount(2, Expect.Patience, "the second attempt, at the latest after the whole delay");
    }

    [Test]
    public async Task A_worker_that_another_listener_stops_waits_no_longer()
    {
        string url = InProcess.NewUrl();
        await using BusClient firing = await InProcess.ConnectAsync(url, "firing");
        BusClient worker = await InProcess.ConnectAsync(url, "worker", options => options.TimeProvider = _clock);
        await ListenAsync(worker, new ListenOptions { Retry = new RetryPolicy { FirstDelay = TimeSpan.FromSeconds(20) } });
        await worker.Auth.UserDeleted.ListenAsync(
            "failing", static _ => throw new InvalidOperationException("no"), new ListenOptions { OnError = OnError.Stop, Retry = RetryPolicy.None });
        await firing.Auth.UserRegistered.FireAsync(new("sally"));
        await _attempts.WaitForCount(1, Expect.Patience, "the first attempt");
        await firing.Auth.UserDeleted.FireAsync(new("sally"));
        await Expect.FailureAsync<BusListenerException>(() => worker.Completion, "the worker to stop");

        Recording<int> next = new();
        await using BusClient other = await InProcess.ConnectAsync(url, "worker");
        await other.Auth.UserRegistered.ListenAsync("welcome", (_, context, _) =>
        {
            next.Add(context.Attempt);
            return default;
        });

        Assert.That(await next.WaitForCount(1, Expect.Patience, "the event, which nobody holds back"), Is.EqualTo(new[] { 2 }), "the attempt that was made counts");
        await worker.DisposeAsync().Soon("the worker to be disposed");
    }

    [Test]
    public async Task The_last_client_of_a_bus_makes_the_attempts_before_it_ends()
    {
        BusClient bus = await ConnectAsync();
        await ListenAsync(bus, new ListenOptions { Retry = new RetryPolicy { MaxAttempts = 2, FirstDelay = TimeSpan.FromSeconds(5), Jitter = 0 } });
        await bus.Auth.UserRegistered.FireAsync(new("sally"));
        await _clock.WhenArmedAsync(TimeSpan.FromSeconds(5)).Soon("the wait to begin");

        Task stopping = bus.DisposeAsync().AsTask();
        await _clock.WhenArmedAsync(TimeSpan.FromSeconds(30)).Soon("the shutdown to begin");
        _clock.Advance(TimeSpan.FromSeconds(5));
        await stopping.Soon("the bus to stop");

        Assert.That(_attempts.Items, Has.Count.EqualTo(2), "nobody else could have made the second attempt");
        LogEntry ended = _logs.Entries.Items.Single(static entry => entry.Id.Id == 312);
        Assert.That(ended.Message, Does.Contain("1 dead letters").And.Contain("tests-welcome").And.Contain("durable"), "what ends with the bus is said");
    }

    private ValueTask<BusClient> ConnectAsync() => InProcess.ConnectAsync(options =>
    {
        options.TimeProvider = _clock;
        options.LoggerFactory = _logs;
    });

    private ValueTask<IBusListener> ListenAsync(BusClient bus, ListenOptions options)
        => bus.Auth.UserRegistered.ListenAsync("welcome", (_, context, _) =>
        {
            _attempts.Add((context.Attempt, _clock.Elapsed));
            throw new InvalidOperationException("no mail today");
        }, options);
}
