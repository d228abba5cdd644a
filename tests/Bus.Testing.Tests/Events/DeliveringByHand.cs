namespace Bus.Testing.Tests.Events;

public sealed class DeliveringByHand
{
    [Test]
    public async Task A_delivery_tells_the_handler_what_the_test_says_and_the_test_what_became_of_it()
    {
        await using TestBus bus = await TestBus.StartAsync();
        EventContext seen = default;
        await bus.Shop.OrderPlaced.ListenAsync("record", (_, context, _) => { seen = context; return default; });
        BusEventId id = new("e-1");

        Deliveries deliveries = await bus.DeliverAsync((IShopApi shop) => shop.OrderPlaced, new Order(1), new DeliverOptions
        {
            Listener = "record",
            Attempt = 3,
            Id = id,
            FiredAt = DateTimeOffset.UnixEpoch,
            Headers = new Dictionary<string, string> { ["trace"] = "t-1" },
        });

        Assert.Multiple(() =>
        {
            Assert.That((seen.Attempt, seen.Id, seen.FiredAt, seen.Headers["trace"]), Is.EqualTo((3, id, DateTimeOffset.UnixEpoch, "t-1")));
            Delivery delivery = deliveries.AssertHandled().Single();
            Assert.That((delivery.Listener, delivery.Group, delivery.Attempt, delivery.Id, delivery.Event), Is.EqualTo(("record", "test-record", 3, id, "shop.order_placed")));
            Assert.That((delivery.Outcome, delivery.Exception, delivery.IsHandled), Is.EqualTo((DeliveryOutcome.Acknowledged, (Exception?)null, true)));
            Assert.That(delivery.Payload, Is.EqualTo(new Order(1)));
            Assert.That(bus.Fired, Is.Empty, "nobody fired it");
        });
    }

    [Test]
    public async Task Without_a_name_every_group_gets_it()
    {
        await using TestBus bus = await TestBus.StartAsync();
        await using BusClient other = await bus.ConnectAsync("other");
        Recording<string> handled = new();
        await bus.Shop.OrderPlaced.ListenAsync("one", (_, context, _) => { handled.Add(context.Listener.Group); return default; });
        await other.Shop.OrderPlaced.ListenAsync("two", (_, context, _) => { handled.Add(context.Listener.Group); return default; });
        await bus.Shop.OrderCancelled.ListenAsync("three", (_, context, _) => { handled.Add(context.Listener.Group); return default; });

        Deliveries deliveries = await bus.DeliverAsync((IShopApi shop) => shop.OrderPlaced, new Order(1));

        Assert.That(deliveries.Select(static delivery => delivery.Group), Is.EqualTo(new[] { "test-one", "other-two" }));
        Assert.That(handled.Items, Is.EquivalentTo(new[] { "test-one", "other-two" }));
    }

    [Test]
    public async Task Nobody_who_listens_is_told_with_who_does()
    {
        await using TestBus bus = await TestBus.StartAsync();

        BusConfigurationException nobody = await bus.DeliverAsync((IShopApi shop) => shop.OrderPlaced, new Order(1)).FailsWith<BusConfigurationException>("nobody to listen");
        await bus.Shop.OrderPlaced.ListenAsync("send", static (_, _, _) => default);
        BusConfigurationException misspelt = await bus.DeliverAsync((IShopApi shop) => shop.OrderPlaced, new Order(1), new() { Listener = "sent" })
            .FailsWith<BusConfigurationException>("nobody of that name to listen");

        Assert.That(nobody.Message, Does.Contain("Nobody listens to shop.order_placed on test://").And.Contain("It has no listeners."));
        Assert.That(misspelt.Message, Does.Contain("under the name 'sent'").And.Contain("It has: 'send'."));
        await bus.DeliverAsync((IShopApi shop) => shop.OrderPlaced, new Order(1), new() { Attempt = 0 }).FailsWith<BusConfigurationException>("attempt 0");
    }

    [Test]
    public async Task A_failing_handler_is_an_outcome_with_its_exception()
    {
        await using TestBus bus = await TestBus.StartAsync();
        await bus.Shop.OrderPlaced.ListenAsync("log", static (_, _, _) => throw new FormatException("bad order"), new ListenOptions { Retry = RetryPolicy.None, OnError = OnError.Log });
        await bus.Shop.OrderCancelled.ListenAsync("stop", static (_, _, _) => throw new FormatException("bad order"), new ListenOptions { Retry = RetryPolicy.None, OnError = OnError.Stop });

        Deliveries logged = await bus.DeliverAsync((IShopApi shop) => shop.OrderPlaced, new Order(1));
        Deliveries stopped = await bus.DeliverAsync((IShopApi shop) => shop.OrderCancelled, new Order(1));
        Deliveries refused = await bus.DeliverAsync((IShopApi shop) => shop.OrderCancelled, new Order(2));

        Assert.That((logged[0].Outcome, logged[0].Exception?.Message, logged[0].IsHandled), Is.EqualTo((DeliveryOutcome.Acknowledged, "bad order", false)));
        Assert.That((stopped[0].Outcome, stopped[0].Exception?.Message), Is.EqualTo((DeliveryOutcome.Returned, "bad order")));
        Assert.That((refused[0].Outcome, refused[0].Exception), Is.EqualTo((DeliveryOutcome.Refused, (Exception?)null)), "its listener has stopped");
        BusAssertionException failure = Assert.Throws<BusAssertionException>(() => logged.AssertHandled())!;
        Assert.That(failure.Message, Does.Contain($"shop.order_placed {new Order(1)} to 'test-log', attempt 1 → Acknowledged, FormatException: bad order"));
        Assert.That(failure.InnerException, Is.TypeOf<FormatException>());
    }

    [Test]
    public async Task A_duplicate_has_the_same_identity_and_the_next_attempt()
    {
        await using TestBus bus = await TestBus.StartAsync();
        Recording<(BusEventId Id, int Attempt)> handled = new();
        await bus.Shop.OrderPlaced.ListenAsync("record", (_, context, _) => { handled.Add((context.Id, context.Attempt)); return default; });

        Deliveries twice = await bus.DeliverTwiceAsync((IShopApi shop) => shop.OrderPlaced, new Order(1));

        Assert.That(twice, Has.Count.EqualTo(2));
        Assert.That(handled.Items.Select(static one => one.Attempt), Is.EqualTo(new[] { 1, 2 }));
        Assert.That(handled.Items[0].Id, Is.EqualTo(handled.Items[1].Id));
    }

    [Test]
    public async Task A_seed_draws_the_same_order_again_and_a_failure_says_it()
    {
        await using TestBus bus = await TestBus.StartAsync();
        Recording<int> handled = new();
        await bus.Shop.OrderPlaced.ListenAsync("record", (order, _, _) =>
        {
            handled.Add(order.Number);
            return order.Number == 7 ? throw new FormatException("seven") : default(ValueTask);
        }, new ListenOptions { Retry = RetryPolicy.None, OnError = OnError.Log });
        Order[] orders = [.. Enumerable.Range(0, 20).Select(static number => new Order(number))];

        Deliveries first = await bus.DeliverInAnyOrderAsync((IShopApi shop) => shop.OrderPlaced, orders);
        await bus.DeliverInAnyOrderAsync((IShopApi shop) => shop.OrderPlaced, orders, first.Seed);
        await bus.DeliverInAnyOrderAsync((IShopApi shop) => shop.OrderPlaced, orders, unchecked(first.Seed + 1));

        int[][] runs = [.. handled.Items.Chunk(20)];
        Assert.That(runs[0], Is.EquivalentTo(Enumerable.Range(0, 20)));
        Assert.That(runs[1], Is.EqualTo(runs[0]), "one seed, one order");
        Assert.That(runs[2], Is.Not.EqualTo(runs[0]));
        Assert.That(Assert.Throws<BusAssertionException>(() => first.AssertHandled())!.Message, Does.Contain($"seed {first.Seed}"));
        await bus.DeliverInAnyOrderAsync((IShopApi shop) => shop.OrderPlaced, orders, 1, new() { Id = new BusEventId("one") }).FailsWith<BusConfigurationException>("one identity for all");
    }

    [Test]
    public async Task A_handler_that_hangs_is_named()
    {
        await using TestBus bus = await TestBus.StartAsync(static options => options.QuietLimit = TimeSpan.FromMilliseconds(100));
        Gate gate = new();
        await bus.Shop.OrderPlaced.ListenAsync("slow", async (_, _, _) => await gate.Opened);

        BusAssertionException failure = await bus.DeliverAsync((IShopApi shop) => shop.OrderPlaced, new Order(1)).FailsWith<BusAssertionException>("the limit");
        gate.Open();

        Assert.That(failure.Message, Does.Contain("Waited 0.1 s of real time for the delivery of shop.order_placed").And.Contain("listener group 'test-slow' handles shop.order_placed"));
    }
}
