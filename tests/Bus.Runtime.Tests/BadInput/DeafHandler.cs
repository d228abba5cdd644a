namespace Bus.Runtime.Tests.BadInput;

/// <summary>A handler that ignores its token: callers and shutdown go on without it.</summary>
public sealed class DeafHandler
{
    [Test]
    public async Task The_caller_does_not_wait_past_the_deadline()
    {
        ManualTimeProvider clock = new();
        Gate gate = new();
        await using BusClient bus = await InProcess.ConnectAsync(options => options.TimeProvider = clock);
        await bus.ServeAsync<IAuthApi>(new AuthService { Echo = (number, _) => IgnoreTokenAsync(gate, number) });
        Task<int> call = bus.Auth.EchoAsync(1).AsTask();

        clock.Advance(TimeSpan.FromSeconds(6));

        BusTimeoutException failure = await Expect.FailureAsync<BusTimeoutException>(() => call, "a handler that ignores its token");
        failure.Says(what: "did not answer within 5 s", where: "auth.echo", whatToDo: "If the service had begun, its handler was told to stop");
        gate.Open();
    }

    [Test]
    public async Task The_caller_that_gives_up_does_not_wait()
    {
        Gate gate = new();
        await using BusClient bus = await InProcess.ConnectAsync();
        await bus.ServeAsync<IAuthApi>(new AuthService { Echo = (number, _) => IgnoreTokenAsync(gate, number) });
        using CancellationTokenSource caller = new();
        Task<int> call = bus.Auth.EchoAsync(1, caller.Token).AsTask();

        await caller.CancelAsync();

        OperationCanceledException failure = await Cancellation.OfAsync(call, "a handler that ignores its token");
        failure.Says(what: "The caller cancelled", where: "auth.echo", whatToDo: "whether the service acted is unknown");
        gate.Open();
    }

    [Test]
    public async Task Shutdown_ends_without_it_and_says_so()
    {
        ManualTimeProvider clock = new();
        using RecordingLoggerFactory logs = new();
        Gate gate = new();
        BusClient bus = await InProcess.ConnectAsync(options =>
        {
            options.TimeProvider = clock;
            options.LoggerFactory = logs;
            options.Timeout = TimeSpan.FromMinutes(10);
            options.ShutdownTimeout = TimeSpan.FromSeconds(10);
        });
        await bus.ServeAsync<IAuthApi>(new AuthService { Echo = (number, _) => IgnoreTokenAsync(gate, number) });
        Task<int> call = bus.Auth.EchoAsync(1).AsTask();

        Task disposal = bus.DisposeAsync().AsTask();
        await clock.WhenArmedAsync(TimeSpan.FromSeconds(10)).Soon("the shutdown to begin");
        clock.Advance(TimeSpan.FromSeconds(9));
        BusConnectionException failure = await Expect.FailureAsync<BusConnectionException>(() => call, "a call whose service stops");
        await logs.Entries.When(entries => entries.Any(entry => entry.Id.Id == 203)).Soon("the warning that calls still run");
        clock.Advance(TimeSpan.FromSeconds(1));
        await disposal.Soon("the shutdown to end");

        failure.Says(what: "The service stopped before it finished", where: "auth.echo", whatToDo: "Call again when a service runs");
        Assert.That(logs.Entries.Items.Select(entry => entry.Id.Id), Has.Some.EqualTo(204), "the log names the call that was left behind");
        gate.Open();
    }

    private static async ValueTask<int> IgnoreTokenAsync(Gate gate, int number)
    {
        await gate.Opened;
        return number;
    }
}
