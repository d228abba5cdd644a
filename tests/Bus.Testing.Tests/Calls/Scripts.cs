namespace Bus.Testing.Tests.Calls;

public sealed class Scripts
{
    [Test]
    public async Task Every_shape_of_RPC_is_scripted()
    {
        await using TestBus bus = await TestBus.StartAsync();
        bus.When((IShopApi shop) => shop.CountAsync(default!, default)).Returns(5);
        bus.When((IShopApi shop) => shop.ReserveAsync(default!)).Returns();
        bus.When((IShopApi shop) => shop.FindAsync(default)).Returns("a scripted one");
        bus.When((IShopApi shop) => shop.PingAsync()).Returns();

        Assert.That(await bus.Shop.CountAsync("nails", 1), Is.EqualTo(5));
        await bus.Shop.ReserveAsync([]);
        Assert.That(await bus.Shop.FindAsync("x"), Is.EqualTo("a scripted one"));
        await bus.Shop.PingAsync();
        Assert.That(bus.Calls.Select(static call => call.AnsweredBy), Is.All.EqualTo(CallAnswer.Script));
        bus.AssertNothingUnexpected();
    }

    [Test]
    public async Task A_function_computes_the_result_from_the_arguments()
    {
        await using TestBus bus = await TestBus.StartAsync();
        bus.When((IShopApi shop) => shop.CountAsync(default!, default)).Returns(call => call.Argument<int>("most") * 2);
        bus.When((IShopApi shop) => shop.FindAsync(default)).ReturnsAsync(async (call, cancellationToken) =>
        {
            await Task.Delay(TimeSpan.FromSeconds(1), bus.Time, cancellationToken);
            return $"{call.Argument<string>("id")}, later";
        });

        Assert.That(await bus.Shop.CountAsync("nails", 4), Is.EqualTo(8));
        Task<string> later = bus.Shop.FindAsync("x");
        Assert.That(later.IsCompleted, Is.False);
        bus.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.That(await later.Soon("the reply"), Is.EqualTo("x, later"));
    }

    [Test]
    public async Task The_newest_script_that_matches_and_has_an_answer_left_wins_then_the_service()
    {
        await using TestBus bus = await TestBus.StartAsync();
        await bus.ServeAsync<IShopApi>(new ShopService { Count = static (_, _, _) => new(100) });
        bus.When((IShopApi shop) => shop.CountAsync("nails", 1)).Exactly().Times(1).Returns(50);
        bus.When((IShopApi shop) => shop.CountAsync(default!, default)).Where(call => call.Argument<string>("item") == "nails").ReturnsInTurn(1, 2);

        int[] nails = [await bus.Shop.CountAsync("nails", 1), await bus.Shop.CountAsync("nails", 1), await bus.Shop.CountAsync("nails", 1), await bus.Shop.CountAsync("nails", 1)];

        Assert.That(nails, Is.EqualTo(new[] { 1, 2, 50, 100 }));
        Assert.That(await bus.Shop.CountAsync("screws", 1), Is.EqualTo(100));
    }

    [Test]
    public async Task A_scripted_exception_arrives_as_from_a_wire_and_the_buss_own_as_they_are()
    {
        await using TestBus bus = await TestBus.StartAsync();
        bus.When((IShopApi shop) => shop.CountAsync(default!, default)).Throws(new FormatException("bad item"));
        bus.When((IShopApi shop) => shop.FindAsync(default)).Returns(static _ => throw new KeyNotFoundException("nothing"));
        BusInvalidArgumentsException refused = new("shop", "ping", "nothing", "is wrong");
        bus.When((IShopApi shop) => shop.PingAsync()).Throws(refused);

        BusRemoteException thrown = await bus.Shop.CountAsync("nails", 1).FailsWith<BusRemoteException, int>("the scripted failure");
        BusRemoteException computed = await bus.Shop.FindAsync("x").FailsWith<BusRemoteException>("the failure of the function");
        BusInvalidArgumentsException own = await bus.Shop.PingAsync().FailsWith<BusInvalidArgumentsException>("the bus's own failure");

        Assert.That((thrown.RemoteType, thrown.RemoteMessage, thrown.InnerException), Is.EqualTo(("FormatException", "bad item", (Exception?)null)));
        Assert.That(computed.RemoteType, Is.EqualTo("KeyNotFoundException"));
        Assert.That(own, Is.SameAs(refused));
    }

    [Test]
    public async Task A_script_can_deny_the_service_and_lose_the_connection()
    {
        await using TestBus bus = await TestBus.StartAsync();
        await bus.ServeAsync<IShopApi>(new ShopService());
        bus.When((IShopApi shop) => shop.CountAsync(default!, default)).FailsAsNotServed();
        bus.When((IShopApi shop) => shop.PingAsync()).Times(2).LosesConnection();

        await bus.Shop.CountAsync("nails", 1).FailsWith<BusNotServedException, int>("the denied call");
        await bus.Shop.PingAsync().FailsWith<BusConnectionException>("the first lost call");
        await bus.Shop.PingAsync().FailsWith<BusConnectionException>("the second lost call");
        await bus.Shop.PingAsync();
        bus.AssertNothingUnexpected();
    }

    [Test]
    public async Task A_call_without_an_answer_times_out_exactly_when_the_test_turns_the_clock()
    {
        await using TestBus bus = await TestBus.StartAsync();
        bus.When((IShopApi shop) => shop.CountAsync(default!, default)).NeverAnswers();

        Task<int> call = bus.Shop.CountAsync("nails", 1).AsTask();
        await bus.WhenQuietAsync().Soon("the bus, which does not count a call that waits for the test");
        bus.Time.Advance(TimeSpan.FromSeconds(5) - TimeSpan.FromTicks(1));
        Assert.That(call.IsCompleted, Is.False, "the timeout is 5 s");
        bus.Time.Advance(TimeSpan.FromTicks(1));

        BusTimeoutException failure = await call.FailsWith<BusTimeoutException>("the timeout");
        Assert.That(failure.Timeout, Is.EqualTo(TimeSpan.FromSeconds(5)));
        Assert.That(bus.Calls.AssertOnce().State, Is.EqualTo(CallState.GivenUp));
    }

    [Test]
    public async Task A_call_without_an_answer_ends_when_its_caller_gives_up()
    {
        await using TestBus bus = await TestBus.StartAsync();
        bus.When((IShopApi shop) => shop.CountAsync(default!, default)).NeverAnswers();
        using CancellationTokenSource caller = new();

        Task<int> call = bus.Shop.CountAsync("nails", 1, caller.Token).AsTask();
        await caller.CancelAsync();

        try
        {
            await call.Soon("the call to be given up");
            Assert.Fail("the call must not succeed");
        }
        catch (OperationCanceledException canceled)
        {
            Assert.That(canceled.CancellationToken, Is.EqualTo(caller.Token));
        }
        Assert.That(bus.Calls.AssertOnce().State, Is.EqualTo(CallState.GivenUp));
    }

    [Test]
    public async Task Unscripted_calls_can_be_kept_from_the_service()
    {
        await using TestBus bus = await TestBus.StartAsync(static options => options.AnswerUnscriptedCalls = false);
        await bus.ServeAsync<IShopApi>(new ShopService());
        bus.When((IShopApi shop) => shop.PingAsync()).Returns();

        await bus.Shop.PingAsync();
        await bus.Shop.CountAsync("nails", 1).FailsWith<BusNotServedException, int>("the unscripted call");
    }

    [Test]
    public async Task A_script_that_cannot_work_is_told()
    {
        await using TestBus bus = await TestBus.StartAsync();

        Assert.Throws<BusConfigurationException>(() => bus.When((IShopApi shop) => shop.FindAsync(default)).ReturnsInTurn());
        Assert.Throws<BusConfigurationException>(() => bus.When((IShopApi shop) => shop.FindAsync(default)).Times(3).ReturnsInTurn("a", "b"));
        Assert.Throws<ArgumentOutOfRangeException>(() => bus.When((IShopApi shop) => shop.FindAsync(default)).Times(0));
        Assert.Throws<BusConfigurationException>(() => bus.When((IShopApi shop) => shop.CountAsync(default!, 1)).Exactly());
        bus.When<IShopApi>(static shop => shop.FindAsync(default)).Returns();
        await bus.Shop.FindAsync("x").FailsWith<BusConfigurationException>("a reply of another type");
    }
}
