namespace Bus.Testing.Tests.Clients;

public sealed class SeveralClients
{
    [Test]
    public async Task An_application_that_connects_by_URL_is_on_the_same_bus()
    {
        await using TestBus bus = await TestBus.StartAsync();
        await using BusClient application = await BusClient.ConnectAsync(bus.Url, static options => options.Service = "application");
        await application.ServeAsync<IShopApi>(new ShopService());
        Recording<int> handled = new();
        await application.Shop.OrderPlaced.ListenAsync("record", (order, _, _) => { handled.Add(order.Number); return default; });

        await bus.Shop.ReserveAsync(["a", "b"]);
        await bus.WhenQuietAsync().Soon("the bus to be quiet");

        Assert.That(handled.Items, Is.EqualTo(new[] { 2 }));
        Assert.That(bus.Calls.AssertOnce().Caller, Is.EqualTo("test"));
        Assert.That(bus.FiredBy((IShopApi shop) => shop.OrderPlaced).AssertOnce().Firer, Is.EqualTo("application"));
    }

    [Test]
    public async Task Workers_of_one_service_share_the_events()
    {
        await using TestBus bus = await TestBus.StartAsync();
        Recording<string> handled = new();
        foreach (string worker in new[] { "one", "two" })
        {
            BusClient client = await bus.ConnectAsync("billing", options => options.Process = worker);
            await client.Shop.OrderPlaced.ListenAsync("bill", (_, _, _) => { handled.Add(worker); return default; });
        }

        for (int number = 0; number < 10; number++) await bus.DeliverAsync((IShopApi shop) => shop.OrderPlaced, new Order(number));

        Assert.That(handled.Items.Count(static worker => worker == "one"), Is.EqualTo(5), "they take turns");
        Assert.That(handled.Items, Has.Count.EqualTo(10));
    }

    [Test]
    public async Task Configured_clients_have_the_clock_and_show_their_failures()
    {
        await using TestBus bus = await TestBus.StartAsync();
        BusOptions options = new();
        bus.Configure(options);
        Assert.That(options.TimeProvider, Is.SameAs(bus.Time));

        ManualTimeProvider own = new();
        BusOptions kept = new() { TimeProvider = own };
        bus.Configure(kept);
        Assert.That(kept.TimeProvider, Is.SameAs(own));

        await using BusClient plain = await BusClient.ConnectAsync(bus.Url, static options => options.Service = "plain");
        await using BusClient configured = await BusClient.ConnectAsync(bus.Url, options => { options.Service = "configured"; bus.Configure(options); });
        foreach (BusClient client in new[] { plain, configured })
            await client.Shop.OrderPlaced.ListenAsync("fail", static (_, _, _) => throw new FormatException("bad"), new ListenOptions { Retry = RetryPolicy.None, OnError = OnError.Stop });

        Deliveries deliveries = await bus.DeliverAsync((IShopApi shop) => shop.OrderPlaced, new Order(1));

        Assert.That(deliveries.Select(static delivery => (delivery.Group, delivery.Failures.Count)), Is.EqualTo(new[] { ("plain-fail", 0), ("configured-fail", 1) }));
        Assert.That(deliveries.Select(static delivery => delivery.IsHandled), Is.All.False, "the outcome is known of both");
    }

    [Test]
    public async Task Buses_do_not_see_each_other()
    {
        await using TestBus one = await TestBus.StartAsync(), other = await TestBus.StartAsync();
        one.When((IShopApi shop) => shop.PingAsync()).Returns();

        await one.Shop.PingAsync();
        await other.Shop.PingAsync().FailsWith<BusNotServedException>("the other bus");

        Assert.That(one.Url, Is.Not.EqualTo(other.Url));
        Assert.That((one.Calls.Count, other.Calls.Count), Is.EqualTo((1, 1)));
    }

    [Test]
    public async Task A_bus_that_is_not_there_is_told()
    {
        TestBus bus = await TestBus.StartAsync();
        string url = bus.Url;
        await using BusClient application = await BusClient.ConnectAsync(url);
        await bus.DisposeAsync();

        BusConfigurationException failure = await BusClient.ConnectAsync(url).FailsWith<BusConfigurationException, BusClient>("a bus that is gone");
        await application.Shop.PingAsync().FailsWith<BusConnectionException>("a call on a bus that is gone");
        await application.Shop.OrderPlaced.FireAsync(new Order(1)).FailsWith<BusConnectionException>("a fire on a bus that is gone");

        Assert.That(failure.Message, Does.Contain($"No test bus runs at '{url}").And.Contain("TestBus.StartAsync()"));
    }

    [Test]
    public async Task Options_of_the_own_client_count()
    {
        await using TestBus bus = await TestBus.StartAsync(static options => options.Client = static client => client.Service = "mine");
        await bus.Shop.OrderPlaced.ListenAsync("record", static (_, _, _) => default);

        Assert.That((await bus.DeliverAsync((IShopApi shop) => shop.OrderPlaced, new Order(1)))[0].Group, Is.EqualTo("mine-record"));
        await TestBus.StartAsync(static options => options.Client = static client => client.Service = " ").FailsWith<BusConfigurationException, TestBus>("a wrong option");
    }
}
