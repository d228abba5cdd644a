namespace Bus.Testing.Tests.Time;

public sealed class ManualTime
{
    [Test]
    public void Timers_fire_when_they_are_due_in_order_and_see_their_time()
    {
        ManualTimeProvider time = new();
        List<(string Timer, TimeSpan At)> fired = [];
        using ITimer late = time.CreateTimer(_ => fired.Add(("late", time.Elapsed)), null, TimeSpan.FromSeconds(2), Timeout.InfiniteTimeSpan);
        using ITimer again = time.CreateTimer(_ => fired.Add(("again", time.Elapsed)), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
        Assert.That(time.NextTimer, Is.EqualTo(TimeSpan.FromSeconds(1)));

        time.Advance(TimeSpan.FromSeconds(2));

        Assert.That(fired, Is.EqualTo(new[] { ("again", TimeSpan.FromSeconds(1)), ("late", TimeSpan.FromSeconds(2)), ("again", TimeSpan.FromSeconds(2)) }));
        Assert.That(time.GetUtcNow(), Is.EqualTo(new DateTimeOffset(2030, 1, 1, 0, 0, 2, TimeSpan.Zero)));
        Assert.Throws<ArgumentOutOfRangeException>(() => time.Advance(TimeSpan.FromTicks(-1)));
    }

    [Test]
    public async Task A_test_waits_until_a_timer_is_armed()
    {
        ManualTimeProvider time = new(DateTimeOffset.UnixEpoch);
        Task armed = time.WhenArmedAsync(TimeSpan.FromSeconds(5));
        Assert.That((armed.IsCompleted, time.NextTimer), Is.EqualTo((false, (TimeSpan?)null)));

        Task delay = Task.Delay(TimeSpan.FromSeconds(5), time);
        await armed.Soon("the timer to be armed");
        time.Advance(TimeSpan.FromSeconds(5));

        await delay.Soon("the delay to end");
    }

    [Test]
    public async Task The_deadline_of_a_call_to_a_service_goes_by_the_clock()
    {
        await using TestBus bus = await TestBus.StartAsync();
        Gate begun = new();
        await bus.ServeAsync<IShopApi>(new ShopService { Count = async (_, _, cancellationToken) => { begun.Open(); await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken); return 0; } });

        Task<int> call = bus.Shop.CountAsync("nails", 1).AsTask();
        await begun.Opened.Soon("the handler to begin");
        bus.Time.Advance(TimeSpan.FromSeconds(4.9));
        Assert.That(bus.Calls.AssertOnce().State, Is.EqualTo(CallState.Running));
        bus.Time.Advance(TimeSpan.FromSeconds(0.4));

        await call.FailsWith<BusTimeoutException>("the deadline");
    }
}
