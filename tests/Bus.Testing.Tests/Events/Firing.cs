namespace Bus.Testing.Tests.Events;

public sealed class Firing
{
    [Test]
    public async Task A_fired_event_is_recorded_with_all_that_it_carries()
    {
        await using TestBus bus = await TestBus.StartAsync(static options => options.StartTime = new(2031, 5, 1, 0, 0, 0, TimeSpan.Zero));
        await using BusClient web = await bus.ConnectAsync("web");

        await web.With(new CallOptions { Headers = new Dictionary<string, string> { ["trace"] = "t-1" } }).Shop.OrderPlaced.FireAsync(new Order(1));

        FiredEvent<Order> fired = bus.FiredBy((IShopApi shop) => shop.OrderPlaced).AssertOnce(static order => order.Number == 1);
        Assert.Multiple(() =>
        {
            Assert.That((fired.Api, fired.Event, fired.Firer), Is.EqualTo(("shop", "order_placed", "web")));
            Assert.That(fired.Payload, Is.EqualTo(new Order(1)));
            Assert.That(((FiredEvent)fired).Payload, Is.SameAs(fired.Payload));
            Assert.That(fired.FiredAt, Is.EqualTo(new DateTimeOffset(2031, 5, 1, 0, 0, 0, TimeSpan.Zero)));
            Assert.That(fired.Headers["trace"], Is.EqualTo("t-1"));
            Assert.That(fired.Id, Is.Not.EqualTo(default(BusEventId)));
            Assert.That(bus.Fired, Is.EqualTo(new[] { fired }));
        });
    }

    [Test]
    public async Task Events_with_one_payload_are_told_apart_and_found_together()
    {
        await using TestBus bus = await TestBus.StartAsync();
        await bus.Shop.OrderPlaced.FireAsync(new Order(1));
        await bus.Shop.OrderCancelled.FireAsync(new Order(1));
        await bus.Shop.OrderPlaced.FireAsync(new Order(2));

        Assert.That(bus.FiredBy((IShopApi shop) => shop.OrderPlaced).Select(static fired => fired.Payload.Number), Is.EqualTo(new[] { 1, 2 }));
        bus.FiredBy((IShopApi shop) => shop.OrderCancelled).AssertOnce();
        bus.FiredOf<Order>().AssertCount(3);
        bus.FiredOf<string>().AssertNone();
    }

    [Test]
    public async Task A_wrong_expectation_shows_what_was_fired_instead()
    {
        await using TestBus bus = await TestBus.StartAsync();
        await bus.Shop.OrderPlaced.FireAsync(new Order(1, 9.5m));

        BusAssertionException failure = Assert.Throws<BusAssertionException>(
            () => bus.FiredBy((IShopApi shop) => shop.OrderPlaced).AssertOnce(order => order.Number == 2))!;

        Assert.That(failure.Message, Is.EqualTo(
            $"Expected exactly one fired event shop.order_placed where order => order.Number == 2, but found 0. Fired on {bus.Url}:\n" +
            $"    shop.order_placed {new Order(1, 9.5m)}"));
        Assert.That(
            Assert.Throws<BusAssertionException>(() => bus.FiredBy((IShopApi shop) => shop.OrderPlaced).AssertNone())!.Message, Does.StartWith("Expected no fired event"));
        Assert.That(
            Assert.Throws<BusAssertionException>(() => bus.FiredBy((IShopApi shop) => shop.OrderCancelled).AssertOnce())!.Message, Does.Contain("shop.order_placed"));
    }

    [Test]
    public async Task A_lambda_that_names_no_event_is_told()
    {
        await using TestBus bus = await TestBus.StartAsync();

        Assert.That(
            Assert.Throws<BusConfigurationException>(() => bus.FiredBy((IShopApi _) => (BusEvent<Order>)null!))!.Message, Does.Contain("must name an event of Bus.Testing.Tests.IShopApi"));
        Assert.That(bus.FiredBy((IShopApi shop) => shop.OrderPlaced), Is.Empty, "naming an event does not disturb the bus");
    }

    [Test]
    public async Task Fired_events_reach_listeners_unless_the_test_keeps_them()
    {
        foreach (bool deliver in new[] { true, false })
        {
            await using TestBus bus = await TestBus.StartAsync(options => options.DeliverFiredEvents = deliver);
            Recording<int> handled = new();
            await bus.Shop.OrderPlaced.ListenAsync("record", (order, _, _) => { handled.Add(order.Number); return default; });

            await bus.Shop.OrderPlaced.FireAsync(new Order(1));
            await bus.WhenQuietAsync().Soon("the bus to be quiet");

            Assert.That(handled.Items, Is.EqualTo(deliver ? [1] : Array.Empty<int>()));
            bus.FiredBy((IShopApi shop) => shop.OrderPlaced).AssertOnce();
        }
    }

    [Test]
    public async Task A_services_own_events_are_recorded()
    {
        await using TestBus bus = await TestBus.StartAsync();
        await bus.ServeAsync<IShopApi>(new ShopService());

        await bus.Shop.ReserveAsync(["a", "b", "c"]);

        bus.FiredBy((IShopApi shop) => shop.OrderPlaced).AssertOnce(static order => order.Number == 3);
        bus.ForgetRecords();
        Assert.That((bus.Fired.Count, bus.Calls.Count, bus.Deliveries.Count), Is.EqualTo((0, 0, 0)));
    }

    [Test]
    public async Task A_test_waits_for_what_an_application_fires_by_itself()
    {
        await using TestBus bus = await TestBus.StartAsync(), hasty = await TestBus.StartAsync(static options => options.QuietLimit = TimeSpan.FromMilliseconds(100));
        await hasty.Shop.OrderPlaced.FireAsync(new Order(1));
        BusAssertionException failure = await hasty.WhenFiredAsync((IShopApi shop) => shop.OrderPlaced, 2).FailsWith<BusAssertionException>("the limit");

        await bus.Shop.OrderPlaced.FireAsync(new Order(1));
        Task<FiredEvents<Order>> second = bus.WhenFiredAsync((IShopApi shop) => shop.OrderPlaced, 2);
        await bus.Shop.OrderCancelled.FireAsync(new Order(1));
        Assert.That(second.IsCompleted, Is.False, "another event does not count");
        await bus.Shop.OrderPlaced.FireAsync(new Order(2));

        Assert.That((await second.Soon("the second fire"))[1].Payload, Is.EqualTo(new Order(2)));
        Assert.That(failure.Message, Does.Contain("for shop.order_placed to be fired 2 times").And.Contain($"shop.order_placed {new Order(1)}"));
    }
}
