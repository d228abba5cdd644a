namespace Bus.Testing.Tests.Events;

public sealed class RetryingHandlers
{
    [Test]
    public async Task The_bus_is_quiet_between_attempts_and_turning_the_clock_brings_the_next_one()
    {
        await using TestBus bus = await TestBus.StartAsync();
        int attempts = 0;
        await bus.Shop.OrderPlaced.ListenAsync("third_time", async (_, context, _) =>
        {
            await Task.Yield();
            if (++attempts < 3) throw new FormatException($"attempt {context.Attempt}");
        });

        await bus.Shop.OrderPlaced.FireAsync(new Order(1));
        List<int> seen = [];
        foreach (TimeSpan wait in new[] { TimeSpan.Zero, TimeSpan.FromMilliseconds(200), TimeSpan.FromMilliseconds(400) })
        {
            bus.Time.Advance(wait);
            await bus.WhenQuietAsync().Soon("the bus to be quiet");
            seen.Add(attempts);
        }

        Assert.That(seen, Is.EqualTo(new[] { 1, 2, 3 }), "one attempt each time that the clock is turned");
        Delivery delivery = bus.Deliveries.AssertHandled().Single();
        Assert.That(delivery.Failures.Select(static failure => failure.Message), Is.EqualTo(new[] { "attempt 1", "attempt 2" }));
        Assert.That((delivery.Outcome, delivery.Exception), Is.EqualTo((DeliveryOutcome.Acknowledged, (Exception?)null)));
        bus.AssertNothingUnexpected();
    }

    [Test]
    public async Task A_delivery_that_waits_for_its_next_attempt_is_not_taken_for_a_handled_one()
    {
        await using TestBus bus = await TestBus.StartAsync();
        await bus.Shop.OrderPlaced.ListenAsync("fail", static (_, _, _) => throw new FormatException("bad order"));

        BusAssertionException none = Assert.Throws<BusAssertionException>(() => bus.Deliveries.AssertHandled())!;
        await bus.Shop.OrderPlaced.FireAsync(new Order(1));
        await bus.WhenQuietAsync().Soon("the bus to be quiet");
        BusAssertionException waiting = Assert.Throws<BusAssertionException>(() => bus.Deliveries.AssertHandled())!;
        BusAssertionException unexpected = Assert.Throws<BusAssertionException>(bus.AssertNothingUnexpected)!;

        Assert.That(none.Message, Does.Contain("there are none: nothing was fired, or nobody listens"));
        Assert.That(waiting.Message, Does.Contain("1 failed and wait for their next attempt").And.Contain("bad order").And.Contain("FinishRetriesAsync"));
        Assert.That(unexpected.Message, Does.Contain("waiting for the next attempt").And.Contain("bad order"));
    }

    [Test]
    public async Task All_retries_can_be_finished_at_once()
    {
        await using TestBus bus = await TestBus.StartAsync();
        bool isMended = false;
        await bus.Shop.OrderPlaced.ListenAsync("fail", (_, _, _) => isMended ? default(ValueTask) : throw new FormatException("bad order"));
        await bus.Shop.OrderPlaced.FireAsync(new Order(1));
        await bus.Shop.OrderPlaced.FireAsync(new Order(2));

        await bus.FinishRetriesAsync().Soon("the retries");

        Assert.That(bus.Deliveries.Select(static delivery => (delivery.Outcome, delivery.Failures.Count)), Is.All.EqualTo((DeliveryOutcome.DeadLettered, 5)));
        Assert.That(bus.Time.Elapsed, Is.GreaterThan(TimeSpan.FromSeconds(1)), "the waits have passed");
        Assert.That(Assert.Throws<BusAssertionException>(bus.AssertNothingUnexpected)!.Message, Does.Contain("DeadLettered, FormatException: bad order"));
        IDeadLetters letters = bus.DeadLetters.Of(bus.Shop.OrderPlaced, "fail");
        Assert.That(await letters.CountAsync(), Is.EqualTo(2));

        isMended = true;
        bus.ForgetRecords();
        Assert.That(await letters.RedriveAllAsync(), Is.EqualTo(2));
        await bus.WhenQuietAsync().Soon("the bus to be quiet");
        Assert.That(bus.Deliveries.AssertHandled(), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_delivery_by_hand_passes_the_waits_unless_the_test_turns_the_clock_itself()
    {
        await using TestBus bus = await TestBus.StartAsync();
        await bus.Shop.OrderPlaced.ListenAsync("fail", static (_, _, _) => throw new FormatException("bad order"));

        Deliveries turned = await bus.DeliverAsync((IShopApi shop) => shop.OrderPlaced, new Order(1)).Soon("the delivery, which turns the clock");
        TimeSpan before = bus.Time.Elapsed;
        Task<Deliveries> kept = bus.DeliverAsync((IShopApi shop) => shop.OrderPlaced, new Order(2), new() { TurnClock = false, Attempt = 4 });
        await bus.WhenQuietAsync().Soon("the bus to be quiet");

        Assert.That((turned[0].Outcome, turned[0].Failures.Count), Is.EqualTo((DeliveryOutcome.DeadLettered, 5)));
        Assert.That((kept.IsCompleted, bus.Time.Elapsed), Is.EqualTo((false, before)));
        bus.Time.Advance(TimeSpan.FromSeconds(2));
        Assert.That((await kept.Soon("the delivery, now that time has passed"))[0].Failures, Has.Count.EqualTo(2), "attempts 4 and 5");
    }

    [Test]
    public async Task Disposing_does_not_wait_for_retries()
    {
        TestBus bus = await TestBus.StartAsync();
        await bus.Shop.OrderPlaced.ListenAsync("fail", static (_, _, _) => throw new FormatException("bad order"));
        await bus.Shop.OrderPlaced.FireAsync(new Order(1));
        await bus.WhenQuietAsync().Soon("the bus to be quiet");

        await bus.DisposeAsync().AsTask().Soon("the bus to be disposed");

        Assert.That(bus.Deliveries.Single().Outcome, Is.EqualTo(DeliveryOutcome.Returned));
    }

    [Test]
    public async Task A_client_that_is_not_configured_shows_at_least_why_it_gave_up()
    {
        await using TestBus bus = await TestBus.StartAsync();
        await using BusClient plain = await BusClient.ConnectAsync(bus.Url);
        await plain.Shop.OrderPlaced.ListenAsync("fail", static (_, _, _) => throw new FormatException("bad order"), new ListenOptions { Retry = RetryPolicy.None });

        Delivery delivery = (await bus.DeliverAsync((IShopApi shop) => shop.OrderPlaced, new Order(1)))[0];

        Assert.That((delivery.Outcome, delivery.Exception?.Message), Is.EqualTo((DeliveryOutcome.DeadLettered, "bad order")));
    }
}
