namespace Bus.Runtime.Tests.Dispatch;

/// <summary>Calls with a timeout of their own, and so with a timer of their own.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class SingleCalls
{
    private static readonly CallOptions Long = new() { Timeout = TimeSpan.FromHours(1) }, Endless = new() { Timeout = Timeout.InfiniteTimeSpan };

    private readonly ManualTimeProvider _clock = new();
    private readonly Gate _gate = new();

    [Test]
    public async Task Leave_no_timer_behind()
    {
        await using BusClient bus = await ServeAsync();
        await bus.With(Long).Auth.EchoAsync(0);
        Task<int> suspended = bus.With(Long).Auth.EchoAsync(1).AsTask();
        await _clock.WhenArmedAsync(TimeSpan.FromHours(1)).Soon("the call's timer");
        _gate.Open();
        await suspended.Soon("the call");

        Assert.That(_clock.WhenArmedAsync(TimeSpan.FromMinutes(1)).IsCompleted, Is.False, "the calls are over, and so are their timers");
    }

    [Test]
    public async Task Leave_no_timer_behind_when_the_caller_gives_up()
    {
        await using BusClient bus = await ServeAsync();
        using CancellationTokenSource caller = new();
        Task<int> suspended = bus.With(Long).Auth.EchoAsync(1, caller.Token).AsTask();

        await caller.CancelAsync();

        await Cancellation.OfAsync(suspended, "the call");
        Assert.That(_clock.WhenArmedAsync(TimeSpan.FromMinutes(1)).IsCompleted, Is.False, "the call is over, and so is its timer");
        _gate.Open();
    }

    [Test]
    public async Task End_with_the_bus_that_made_them()
    {
        string url = InProcess.NewUrl();
        await using BusClient server = await ServeAsync(url);
        BusClient caller = await InProcess.ConnectAsync(url, "caller", options => options.TimeProvider = _clock);
        Task<int> suspended = caller.With(Long).Auth.EchoAsync(1).AsTask();

        await caller.DisposeAsync().Soon("the caller's bus to stop");

        BusConnectionException failure = await Expect.FailureAsync<BusConnectionException>(() => suspended, "a call whose bus is gone");
        failure.Says(what: "The bus was disposed while", where: "auth.echo", whatToDo: "Await your calls before you dispose the bus");
        _gate.Open();
    }

    [Test]
    public async Task End_with_the_service_that_runs_them()
    {
        string url = InProcess.NewUrl();
        BusClient server = await ServeAsync(url);
        await using BusClient caller = await InProcess.ConnectAsync(url, "caller", options => options.TimeProvider = _clock);
        Task<int> suspended = caller.With(Endless).Auth.EchoAsync(2).AsTask();

        Task stopping = server.DisposeAsync().AsTask();
        await _clock.WhenArmedAsync(TimeSpan.FromSeconds(30)).Soon("the shutdown to begin");
        _clock.Advance(TimeSpan.FromSeconds(27));

        BusConnectionException failure = await Expect.FailureAsync<BusConnectionException>(() => suspended, "a call whose service stops");
        failure.Says(what: "The service stopped before it finished", where: "auth.echo", whatToDo: "Call again when a service runs");
        await stopping.Soon("the service to stop");
    }

    /// <summary>Call 0 completes at once, call 1 waits for the gate, call 2 for its token.</summary>
    private async Task<BusClient> ServeAsync(string url = "inproc://")
    {
        BusClient bus = await InProcess.ConnectAsync(url, "server", options => options.TimeProvider = _clock);
        await bus.ServeAsync<IAuthApi>(new AuthService
        {
            Echo = async (number, token) =>
            {
                if (number == 1) await _gate.Opened;
                if (number == 2) await Task.Delay(Timeout.InfiniteTimeSpan, token);
                return number;
            },
        });
        return bus;
    }
}
