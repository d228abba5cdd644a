namespace Bus.Testing.Tests.Calls;

public sealed class Recording
{
    [Test]
    public async Task A_call_is_recorded_with_all_that_it_carries()
    {
        await using TestBus bus = await TestBus.StartAsync();
        await bus.ServeAsync<IShopApi>(new ShopService());
        await using BusClient web = await bus.ConnectAsync("web");
        bus.Time.Advance(TimeSpan.FromHours(1));

        await web.With(new CallOptions { Headers = new Dictionary<string, string> { ["trace"] = "t-1" } }).Shop.CountAsync("nails", 7);

        RecordedCall call = bus.Calls.AssertOnce();
        Assert.Multiple(() =>
        {
            Assert.That(call.Api, Is.EqualTo("shop"));
            Assert.That(call.Rpc, Is.EqualTo("count"));
            Assert.That(call.Arguments, Is.EqualTo(new Dictionary<string, object?> { ["item"] = "nails", ["most"] = 7 }));
            Assert.That(call.Arguments.Keys, Is.EqualTo(new[] { "item", "most" }), "in the order of the contract");
            Assert.That(call.Argument<int>("most"), Is.EqualTo(7));
            Assert.That(call.Headers["trace"], Is.EqualTo("t-1"));
            Assert.That(call.Caller, Is.EqualTo("web"));
            Assert.That(call.CalledAt, Is.EqualTo(new DateTimeOffset(2030, 1, 1, 1, 0, 0, TimeSpan.Zero)));
            Assert.That(call.AnsweredBy, Is.EqualTo(CallAnswer.Service));
            Assert.That(call.State, Is.EqualTo(CallState.Returned));
            Assert.That(call.Result, Is.EqualTo(7));
            Assert.That(call.ToString(), Is.EqualTo("shop.count(item: \"nails\", most: 7) → 7"));
        });
    }

    [Test]
    public async Task A_call_without_a_result_is_recorded_without_one()
    {
        await using TestBus bus = await TestBus.StartAsync();
        await bus.ServeAsync<IShopApi>(new ShopService());

        await bus.Shop.PingAsync();

        RecordedCall call = bus.CallsTo((IShopApi shop) => shop.PingAsync()).AssertOnce();
        Assert.That(call.Result, Is.Null);
        Assert.That(call.State, Is.EqualTo(CallState.Returned));
        Assert.That(call.ToString(), Is.EqualTo("shop.ping() → returned"));
    }

    [Test]
    public async Task A_failed_call_shows_what_its_caller_got_and_the_original_does_not_cross()
    {
        await using TestBus bus = await TestBus.StartAsync();
        await bus.ServeAsync<IShopApi>(new ShopService { Count = static (_, _, _) => throw new FormatException("no such item") });

        BusRemoteException failure = await bus.Shop.CountAsync("nails", 1).FailsWith<BusRemoteException, int>("the call to fail");

        Assert.That((failure.RemoteType, failure.RemoteMessage, failure.InnerException), Is.EqualTo(("FormatException", "no such item", (Exception?)null)));
        RecordedCall call = bus.Calls.AssertOnce();
        Assert.That((call.State, call.Exception), Is.EqualTo((CallState.Failed, (Exception)failure)));
    }

    [Test]
    public async Task A_call_that_nobody_answers_is_recorded_too()
    {
        await using TestBus bus = await TestBus.StartAsync();

        await bus.Shop.CountAsync("nails", 1).FailsWith<BusNotServedException, int>("the call to fail");

        Assert.That(bus.Calls.AssertOnce().AnsweredBy, Is.EqualTo(CallAnswer.Nobody));
    }

    [Test]
    public async Task A_running_call_says_so()
    {
        await using TestBus bus = await TestBus.StartAsync();
        Gate gate = new();
        await bus.ServeAsync<IShopApi>(new ShopService { Count = async (_, most, _) => { await gate.Opened; return most; } });

        Task<int> running = bus.Shop.CountAsync("nails", 3).AsTask();
        Assert.That(bus.Calls.AssertOnce().State, Is.EqualTo(CallState.Running));
        gate.Open();

        Assert.That(await running.Soon("the call to end"), Is.EqualTo(3));
        Assert.That(bus.Calls.AssertOnce().State, Is.EqualTo(CallState.Returned));
    }

    [Test]
    public async Task Each_RPC_is_found_by_a_lambda_and_exact_arguments_by_value()
    {
        await using TestBus bus = await TestBus.StartAsync();
        await bus.ServeAsync<IShopApi>(new ShopService());
        await bus.Shop.CountAsync("nails", 1);
        await bus.Shop.CountAsync("screws", 2);
        await bus.Shop.ReserveAsync(["a", "b"]);
        await bus.Shop.FindAsync(null);

        bus.CallsTo((IShopApi shop) => shop.CountAsync(default!, default)).AssertCount(2);
        bus.CallsTo((IShopApi shop) => shop.CountAsync("screws", 2, default)).Exactly().AssertOnce();
        bus.CallsTo((IShopApi shop) => shop.CountAsync("screws", 1, default)).Exactly().AssertNone();
        bus.CallsTo((IShopApi shop) => shop.ReserveAsync(new List<string> { "a", "b" })).Exactly().AssertOnce();
        bus.CallsTo((IShopApi shop) => shop.FindAsync(null)).Exactly().AssertOnce();
        bus.CallsTo((IShopApi shop) => shop.PingAsync()).AssertNone();
    }

    [Test]
    public async Task A_wrong_expectation_shows_what_was_called_instead()
    {
        await using TestBus bus = await TestBus.StartAsync();
        bus.When((IShopApi shop) => shop.CountAsync(default!, default)).Returns(5);
        await bus.Shop.CountAsync("nails", 9);

        BusAssertionException failure = Assert.Throws<BusAssertionException>(
            () => bus.CallsTo((IShopApi shop) => shop.CountAsync(default!, default)).AssertOnce(call => call.Argument<int>("most") == 8))!;

        Assert.That(failure.Message, Is.EqualTo(
            $"Expected exactly one call of shop.count where call => call.Argument<int>(\"most\") == 8, but found 0. Calls on {bus.Url}:\n" +
            "    shop.count(item: \"nails\", most: 9) → 5"));
        Assert.Throws<BusAssertionException>(() => bus.CallsTo((IShopApi shop) => shop.CountAsync(default!, default)).AssertNone());
        Assert.Throws<BusAssertionException>(() => bus.Calls.AssertCount(2));
    }

    [Test]
    public async Task A_wrong_argument_name_or_type_is_told()
    {
        await using TestBus bus = await TestBus.StartAsync();
        bus.When((IShopApi shop) => shop.CountAsync(default!, default)).Returns(5);
        await bus.Shop.CountAsync("nails", 9);
        RecordedCall call = bus.Calls.AssertOnce();

        Assert.That(Assert.Throws<BusAssertionException>(() => call.Argument<int>("count"))!.Message, Is.EqualTo("shop.count has no parameter 'count'. It has: 'item', 'most'."));
        Assert.That(Assert.Throws<BusAssertionException>(() => call.Argument<string>("most"))!.Message, Is.EqualTo("'most' of shop.count is 9, which is no System.String."));
    }

    [Test]
    public async Task A_lambda_that_names_no_call_is_told()
    {
        await using TestBus bus = await TestBus.StartAsync();

        BusConfigurationException none = Assert.Throws<BusConfigurationException>(() => bus.CallsTo((IShopApi _) => Task.CompletedTask))!;
        BusConfigurationException two = Assert.Throws<BusConfigurationException>(
            () => bus.CallsTo((IShopApi shop) => Task.WhenAll(shop.PingAsync(), shop.PingAsync())))!;
        BusConfigurationException refused = Assert.Throws<BusConfigurationException>(
            () => bus.CallsTo((IShopApi shop) => shop.CountAsync(default!, 1)).Exactly())!;

        Assert.That(none.Message, Does.Contain("must make one call of Bus.Testing.Tests.IShopApi, but it makes none"));
        Assert.That(two.Message, Does.Contain("it makes 2"));
        Assert.That(refused.Message, Does.Contain("'item' would be null"));
        Assert.That(bus.Calls, Is.Empty, "what a lambda names is not called on the bus");
    }
}
