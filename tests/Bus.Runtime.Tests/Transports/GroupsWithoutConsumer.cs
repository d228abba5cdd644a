namespace Bus.Runtime.Tests.Transports;

/// <summary>A worker that stops leaves its group behind; a listener that is disposed takes it along.</summary>
public sealed class GroupsWithoutConsumer
{
    private const int NobodyHandles = 305;

    [Test]
    public async Task Keep_events_for_the_next_worker()
    {
        string url = InProcess.NewUrl();
        await using BusClient firing = await InProcess.ConnectAsync(url, "firing");
        await StartAndStopWorkerAsync(url);
        for (int number = 1; number <= 3; number++) await firing.Auth.UserRegistered.FireAsync(new("x", number)).Soon("the fire");

        Recording<int> handled = new();
        await using BusClient next = await InProcess.ConnectAsync(url, "worker");
        await ListenAsync(next, handled);

        Assert.That(await handled.WaitForCount(3, Expect.Patience, "what was kept"), Is.EqualTo(new[] { 1, 2, 3 }), "in order");
    }

    [Test]
    public async Task Warn_once_when_fires_begin_to_wait()
    {
        string url = InProcess.NewUrl();
        using RecordingLoggerFactory logs = new();
        await using BusClient firing = await InProcess.ConnectAsync(url, "firing", options => options.LoggerFactory = logs);
        await StartAndStopWorkerAsync(url, logs);
        await firing.Auth.UserRegistered.FireAsync(new("x", 1));
        await firing.Auth.UserRegistered.FireAsync(new("x", 2));

        Task[] waiting = [.. Enumerable.Range(3, 3).Select(number => firing.Auth.UserRegistered.FireAsync(new("x", number)).AsTask())];

        LogEntry warning = logs.Entries.Items.Single(static entry => entry.Id.Id == NobodyHandles);
        Assert.That(waiting.Any(static fire => fire.IsCompleted), Is.False, "the group is full");
        Assert.That(warning.Message, Does.Contain("worker-count").And.Contain("auth.user_registered").And.Contain("Start the service that listens"), "the warning");

        Recording<int> handled = new();
        await using BusClient next = await InProcess.ConnectAsync(url, "worker");
        await ListenAsync(next, handled);
        await Task.WhenAll(waiting).Soon("the fires to be admitted");
        Assert.That(await handled.WaitForCount(5, Expect.Patience, "every event"), Is.EqualTo(Enumerable.Range(1, 5)), "nothing was lost");
    }

    [Test]
    public async Task Go_when_their_last_listener_is_disposed()
    {
        await using BusClient bus = await InProcess.ConnectAsync();
        IBusListener listener = await ListenAsync(bus, new Recording<int>());
        await listener.DisposeAsync().Soon("the listener to stop");

        for (int number = 0; number < 10; number++) await bus.Auth.UserRegistered.FireAsync(new("x", number)).Soon("a fire that nobody listens to");

        Recording<int> handled = new();
        await ListenAsync(bus, handled);
        await bus.Auth.UserRegistered.FireAsync(new("x", 77));
        Assert.That(await handled.WaitForCount(1, Expect.Patience, "the new event"), Is.EqualTo(new[] { 77 }), "a new group starts empty");
    }

    [Test]
    public async Task Release_the_fires_that_wait_when_they_go()
    {
        string url = InProcess.NewUrl();
        Gate gate = new(), started = new();
        await using BusClient firing = await InProcess.ConnectAsync(url, "firing");
        await using BusClient worker = await InProcess.ConnectAsync(url, "worker");
        IBusListener listener = await worker.Auth.UserRegistered.ListenAsync("count", async (_, _, _) =>
        {
            started.Open();
            await gate.Opened;
        }, new ListenOptions { QueueCapacity = 1 });
        await firing.Auth.UserRegistered.FireAsync(new("x", 1));
        await started.Opened.Soon("the handler to start");
        await firing.Auth.UserRegistered.FireAsync(new("x", 2));
        Task waiting = firing.Auth.UserRegistered.FireAsync(new("x", 3)).AsTask();

        Task leaving = listener.DisposeAsync().AsTask();
        gate.Open();

        await leaving.Soon("the listener to leave");
        await waiting.Soon("the fire that waited for the group");
    }

    private static async Task StartAndStopWorkerAsync(string url, RecordingLoggerFactory? logs = null)
    {
        BusClient worker = await InProcess.ConnectAsync(url, "worker", options =>
        {
            if (logs is not null) options.LoggerFactory = logs;
        });
        await ListenAsync(worker, new Recording<int>(), logs is null ? 1024 : 2);
        await worker.DisposeAsync().Soon("the worker to stop");
    }

    private static ValueTask<IBusListener> ListenAsync(BusClient bus, Recording<int> handled, int capacity = 2)
        => bus.Auth.UserRegistered.ListenAsync("count", (payload, _, _) =>
        {
            handled.Add(payload.Number);
            return ValueTask.CompletedTask;
        }, new ListenOptions { QueueCapacity = capacity });
}
