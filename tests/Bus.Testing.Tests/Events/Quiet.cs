namespace Bus.Testing.Tests.Events;

public sealed class Quiet
{
    [Test]
    public async Task The_bus_is_quiet_when_all_that_followed_from_an_event_is_done()
    {
        await using TestBus bus = await TestBus.StartAsync();
        await bus.ServeAsync<IShopApi>(new ShopService { Count = static async (_, most, _) => { await Task.Yield(); return most - 1; } });
        Recording<int> done = new();
        await bus.Shop.OrderPlaced.ListenAsync("go_on", async (order, _, cancellationToken) =>
        {
            await Task.Yield();
            int left = await bus.Shop.CountAsync("nails", order.Number, cancellationToken);
            if (left > 0) await bus.Shop.OrderPlaced.FireAsync(new Order(left), cancellationToken);
            else await bus.Shop.OrderCancelled.FireAsync(order, cancellationToken);
        });
        await bus.Shop.OrderCancelled.ListenAsync("end", async (order, _, _) => { await Task.Yield(); done.Add(order.Number); });

        await bus.Shop.OrderPlaced.FireAsync(new Order(200));
        await bus.WhenQuietAsync().Soon("the bus to be quiet");

        Assert.That(done.Items, Is.EqualTo(new[] { 1 }));
        bus.FiredBy((IShopApi shop) => shop.OrderPlaced).AssertCount(200);
        bus.Deliveries.AssertHandled();
    }

    [Test]
    public async Task It_waits_for_calls_too()
    {
        await using TestBus bus = await TestBus.StartAsync();
        Gate gate = new();
        await bus.ServeAsync<IShopApi>(new ShopService { Count = async (_, most, _) => { await gate.Opened; return most; } });

        Task<int> call = bus.Shop.CountAsync("nails", 1).AsTask();
        Task quiet = bus.WhenQuietAsync();
        Assert.That(quiet.IsCompleted, Is.False);
        gate.Open();

        await quiet.Soon("the bus to be quiet");
        Assert.That(bus.Calls.AssertOnce().State, Is.EqualTo(CallState.Returned));
        await call;
    }

    [Test]
    public async Task What_hangs_is_named_with_the_clock()
    {
        await using TestBus bus = await TestBus.StartAsync(static options => options.QuietLimit = TimeSpan.FromMilliseconds(100));
        await bus.Shop.OrderPlaced.ListenAsync("wait", async (_, _, cancellationToken) => await Task.Delay(TimeSpan.FromMinutes(1), bus.Time, cancellationToken));
        await bus.Shop.OrderPlaced.FireAsync(new Order(1));

        await bus.Time.WhenArmedAsync(TimeSpan.FromMinutes(1)).Soon("the handler's timer");
        BusAssertionException failure = await bus.WhenQuietAsync().FailsWith<BusAssertionException>("the limit");

        Assert.That(failure.Message, Does.Contain("listener group 'test-wait' handles shop.order_placed").And.Contain("its next timer is due in 00:01:00").And.Contain("bus.Time.Advance"));
        bus.Time.Advance(TimeSpan.FromMinutes(1));
        await bus.WhenQuietAsync().Soon("the bus, once time has passed");
    }

    [Test]
    public async Task Events_that_wait_for_nobody_do_not_count()
    {
        await using TestBus bus = await TestBus.StartAsync();
        await bus.Shop.OrderPlaced.ListenAsync("stop", static (_, _, _) => throw new FormatException("bad order"), new ListenOptions { Retry = RetryPolicy.None, OnError = OnError.Stop });

        await bus.Shop.OrderPlaced.FireAsync(new Order(1));
        await bus.Shop.OrderPlaced.FireAsync(new Order(2));
        await bus.WhenQuietAsync().Soon("the bus, whose listener has stopped");

        Assert.That(bus.Deliveries[0].Outcome, Is.EqualTo(DeliveryOutcome.Returned));
        BusAssertionException failure = Assert.Throws<BusAssertionException>(bus.AssertNothingUnexpected)!;
        Assert.That(failure.Message, Does.Contain("bad order"));
        Assert.That(failure.InnerException, Is.TypeOf<FormatException>());
    }

    [Test]
    public async Task An_unanswered_call_is_unexpected()
    {
        await using TestBus bus = await TestBus.StartAsync();
        bus.AssertNothingUnexpected();
        await bus.Shop.FindAsync("x").FailsWith<BusNotServedException>("the call");

        Assert.That(Assert.Throws<BusAssertionException>(bus.AssertNothingUnexpected)!.Message, Does.Contain("1 unanswered calls").And.Contain("shop.find(id: \"x\")"));
    }

    [Test]
    public async Task The_wait_can_be_given_up()
    {
        await using TestBus bus = await TestBus.StartAsync(static options => options.QuietLimit = Timeout.InfiniteTimeSpan);
        Gate gate = new();
        await bus.Shop.OrderPlaced.ListenAsync("slow", async (_, _, _) => await gate.Opened);
        await bus.Shop.OrderPlaced.FireAsync(new Order(1));
        using CancellationTokenSource patience = new();

        Task quiet = bus.WhenQuietAsync(patience.Token);
        await patience.CancelAsync();

        await quiet.FailsWith<TaskCanceledException>("the wait to be given up");
        gate.Open();
        Assert.Throws<ArgumentOutOfRangeException>(static () => new TestBusOptions().QuietLimit = TimeSpan.Zero);
    }
}
