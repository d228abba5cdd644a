namespace Bus.Runtime.Tests.Units;

public sealed class Options
{
    private static readonly TimeSpan[] GoodTimeouts = [TimeSpan.FromTicks(1), TimeSpan.FromSeconds(5), TimeSpan.FromDays(24), Timeout.InfiniteTimeSpan];

    [TestCaseSource(nameof(GoodTimeouts))]
    public void Good_timeouts_are_kept(TimeSpan timeout) => Assert.Multiple(() =>
    {
        Assert.That(new BusOptions { Timeout = timeout }.Timeout, Is.EqualTo(timeout), "for all calls");
        Assert.That(new ApiOptions { Timeout = timeout }.Timeout, Is.EqualTo(timeout), "for one API");
        Assert.That(new CallOptions { Timeout = timeout }.Timeout, Is.EqualTo(timeout), "for one call");
    });

    [Test]
    public void Defaults_are_what_the_documentation_says()
    {
        BusOptions bus = new();
        ListenOptions listen = new();

        Assert.Multiple(() =>
        {
            Assert.That((bus.Timeout, bus.ShutdownTimeout), Is.EqualTo((TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30))), "times");
            Assert.That(bus.TimeProvider, Is.SameAs(TimeProvider.System), "the clock");
            Assert.That((listen.Concurrency, listen.QueueCapacity, listen.OnError, listen.DeadLetterCapacity), Is.EqualTo((1, 1024, OnError.DeadLetter, 1024)), "listeners");
            Assert.That(listen.Retry, Is.EqualTo(new RetryPolicy { MaxAttempts = 5, FirstDelay = TimeSpan.FromMilliseconds(200), Factor = 2, MaxDelay = TimeSpan.FromSeconds(30), Jitter = 0.2 }), "retries");
            Assert.That((new ApiOptions().Timeout, new CallOptions().Timeout, new CallOptions().Headers), Is.EqualTo(((TimeSpan?)null, (TimeSpan?)null, (object?)null)), "nothing");
        });
    }

    [Test]
    public void A_shutdown_timeout_may_be_nothing()
        => Assert.That(new BusOptions { ShutdownTimeout = TimeSpan.Zero }.ShutdownTimeout, Is.EqualTo(TimeSpan.Zero), "stop at once");

    [Test]
    public void Call_options_over_others_win_where_they_say_something()
    {
        Dictionary<string, string> headers = new() { ["a"] = "1" };
        CallOptions both = new CallOptions { Timeout = TimeSpan.FromSeconds(1) }.Over(new CallOptions { Timeout = TimeSpan.FromSeconds(2), Headers = headers });

        Assert.That((both.Timeout, both.Headers), Is.EqualTo(((TimeSpan?)TimeSpan.FromSeconds(1), (IReadOnlyDictionary<string, string>?)headers)), "timeout of the one, headers of the other");
    }

    [Test]
    public async Task An_apis_timeout_wins_over_the_buss_and_a_calls_over_both()
    {
        ManualTimeProvider clock = new();
        await using BusClient bus = await InProcess.ConnectAsync(options =>
        {
            options.TimeProvider = clock;
            options.Timeout = TimeSpan.FromSeconds(100);
            options.Apis["auth"] = new ApiOptions { Timeout = TimeSpan.FromSeconds(10) };
        });
        await bus.ServeAsync<IAuthApi>(new AuthService
        {
            Echo = static async (number, token) =>
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, token);
                return number;
            },
        });
        Task<int> byApi = bus.Auth.EchoAsync(1).AsTask();
        Task<int> byCall = bus.With(new CallOptions { Timeout = TimeSpan.FromSeconds(20) }).Auth.EchoAsync(2).AsTask();

        clock.Advance(TimeSpan.FromSeconds(11));
        BusTimeoutException first = await Expect.FailureAsync<BusTimeoutException>(() => byApi, "the API's timeout");
        Assert.That(byCall.IsCompleted, Is.False, "the call was given longer");
        clock.Advance(TimeSpan.FromSeconds(9));
        BusTimeoutException second = await Expect.FailureAsync<BusTimeoutException>(() => byCall, "the call's timeout");

        Assert.That((first.Timeout, second.Timeout), Is.EqualTo((TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(20))), "each names its own");
    }
}
