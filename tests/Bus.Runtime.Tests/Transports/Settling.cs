namespace Bus.Runtime.Tests.Transports;

/// <summary>The last client of an in-process bus handles what waits before it stops, for it would end with the bus.</summary>
internal sealed class Settling
{
    [Test]
    public async Task Events_that_wait_are_handled()
    {
        int handled = 0;
        BusClient bus = await InProcess.ConnectAsync();
        await bus.Auth.UserRegistered.ListenAsync("slow", async _ =>
        {
            await Task.Yield();
            Interlocked.Increment(ref handled);
        });
        for (int number = 0; number < 50; number++) await bus.Auth.UserRegistered.FireAsync(new("sally", number));

        await bus.DisposeAsync().Soon("the bus to stop");

        Assert.That(handled, Is.EqualTo(50));
    }

    [Test]
    public async Task Events_that_nobody_is_left_to_handle_are_told()
    {
        using RecordingLoggerFactory logs = new();
        BusClient bus = await InProcess.ConnectAsync(options => options.LoggerFactory = logs);
        await bus.Auth.UserRegistered.ListenAsync(
            "stop", static (_, _, _) => throw new FormatException("no"), new ListenOptions { Retry = RetryPolicy.None, OnError = OnError.Stop });
        for (int number = 0; number < 3; number++) await bus.Auth.UserRegistered.FireAsync(new("sally", number));
        await Expect.FailureAsync<BusListenerException>(() => bus.Completion, "the listener to stop");

        await bus.DisposeAsync().Soon("the bus to stop");

        Assert.That(logs.Entries.Items.Single(static entry => entry.Id.Id == 314).Message, Does.Contain("3 events of auth.user_registered that waited in group tests-stop"));
    }

    [Test]
    public async Task What_a_running_call_fires_while_the_bus_stops_is_handled()
    {
        TaskCompletionSource started = new(), finish = new();
        List<string> handled = [];
        BusClient bus = await InProcess.ConnectAsync();
        await bus.Auth.UserRegistered.ListenAsync("chain", async e => await bus.Auth.UserDeleted.FireAsync(e));
        await bus.Auth.UserDeleted.ListenAsync("note", (UserRegistered e) =>
        {
            handled.Add(e.Username);
            return default(ValueTask);
        });
        AuthService service = new();
        service.Echo = async (number, _) =>
        {
            started.SetResult();
            await finish.Task;
            await service.UserRegistered.FireAsync(new("late"), CancellationToken.None);
            return number;
        };
        await bus.ServeAsync<IAuthApi>(service);
        Task<int> call = bus.Auth.EchoAsync(7).AsTask();
        await started.Task.Soon("the handler");

        Task stopping = bus.DisposeAsync().AsTask();
        finish.SetResult();
        await stopping.Soon("the bus to stop");

        Assert.That(await call.Soon("the call"), Is.EqualTo(7));
        Assert.That(handled, Is.EqualTo(new[] { "late" }), "one event led to the next, and both were handled before the bus ended");
    }
}
