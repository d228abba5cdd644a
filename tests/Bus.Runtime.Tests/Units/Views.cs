namespace Bus.Runtime.Tests.Units;

/// <summary><c>With</c>: the same bus, or the same API, with options for the calls.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class Views
{
    private static readonly CallOptions Quick = new() { Timeout = TimeSpan.FromSeconds(1) }, Slow = new() { Timeout = TimeSpan.FromSeconds(60) };

    private readonly ManualTimeProvider _clock = new();

    [TestCase("bus", 1)]
    [TestCase("proxy", 1)]
    [TestCase("view of a view", 1)]
    [TestCase("proxy of a view", 1)]
    [TestCase("view without an own timeout over one with", 1)]
    [TestCase("plain", 5)]
    public async Task The_innermost_options_that_say_something_hold(string way, int seconds)
    {
        await using BusClient bus = await ServeHangingAsync();
        IAuthApi auth = way switch
        {
            "bus" => bus.With(Quick).Auth,
            "proxy" => bus.Auth.With(Quick),
            "view of a view" => bus.With(Slow).With(Quick).Auth,
            "proxy of a view" => bus.With(Slow).Auth.With(Quick),
            "view without an own timeout over one with" => bus.With(Quick).With(new CallOptions { Headers = BusHeaders.None }).Auth,
            _ => bus.Auth,
        };
        Task<int> call = auth.EchoAsync(1).AsTask();

        _clock.Advance(TimeSpan.FromSeconds(seconds + 0.5));

        BusTimeoutException failure = await Expect.FailureAsync<BusTimeoutException>(() => call, way);
        Assert.That(failure.Timeout, Is.EqualTo(TimeSpan.FromSeconds(seconds)), "the time that the call was given");
    }

    [Test]
    public async Task Options_are_of_the_view_alone()
    {
        await using BusClient bus = await ServeHangingAsync();
        IBus view = bus.With(Quick);
        Task<int> plain = bus.Auth.EchoAsync(1).AsTask(), quick = view.Auth.EchoAsync(2).AsTask();

        _clock.Advance(TimeSpan.FromSeconds(2));

        await Expect.FailureAsync<BusTimeoutException>(() => quick, "the view's call");
        Assert.That(plain.IsCompleted, Is.False, "the bus itself is as before");
        _clock.Advance(TimeSpan.FromSeconds(4));
        await Expect.FailureAsync<BusTimeoutException>(() => plain, "the bus's call");
    }

    [Test]
    public async Task A_view_serves_and_listens_on_its_bus()
    {
        Recording<string> handled = new();
        await using BusClient bus = await InProcess.ConnectAsync();
        IBus view = bus.With(Quick);
        await view.ServeAsync<IAuthApi>(new AuthService());
        await view.Auth.UserRegistered.ListenAsync("welcome", payload =>
        {
            handled.Add(payload.Username);
            return ValueTask.CompletedTask;
        });

        Assert.That(await bus.Auth.EchoAsync(7), Is.EqualTo(7), "served on the bus");
        await bus.Auth.UserRegistered.FireAsync(new("sally"));
        Assert.That(await handled.WaitForCount(1, Expect.Patience, "the event"), Is.EqualTo(new[] { "sally" }), "listens on the bus");
    }

    [Test]
    public async Task A_call_with_options_reaches_a_service_that_came_later()
    {
        await using BusClient bus = await InProcess.ConnectAsync();
        IAuthApi quick = bus.Auth.With(Quick), labelled = bus.Auth.With(new CallOptions { Headers = BusHeaders.None });

        await bus.ServeAsync<IAuthApi>(new AuthService());

        Assert.That((await quick.EchoAsync(1), await labelled.EchoAsync(2)), Is.EqualTo((1, 2)), "the way is looked for at each call");
    }

    private async Task<BusClient> ServeHangingAsync()
    {
        BusClient bus = await InProcess.ConnectAsync(options => options.TimeProvider = _clock);
        await bus.ServeAsync<IAuthApi>(new AuthService
        {
            Echo = static async (number, token) =>
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, token);
                return number;
            },
        });
        return bus;
    }
}
