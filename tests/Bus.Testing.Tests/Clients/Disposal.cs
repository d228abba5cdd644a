namespace Bus.Testing.Tests.Clients;

public sealed class Disposal
{
    [Test]
    public async Task Disposing_tells_handlers_to_stop_although_the_clock_stands_still()
    {
        TestBus bus = await TestBus.StartAsync();
        Gate begun = new();
        Gate told = new();
        await bus.Shop.OrderPlaced.ListenAsync("wait", async (_, _, cancellationToken) =>
        {
            begun.Open();
            try
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            }
            finally
            {
                told.Open();
            }
        });
        await bus.Shop.OrderPlaced.FireAsync(new Order(1));
        await begun.Opened.Soon("the handler to begin");

        await bus.DisposeAsync().AsTask().Soon("the bus to be disposed");

        Assert.That(told.Opened.IsCompleted, Is.True);
    }

    [Test]
    public async Task Disposing_ends_without_handlers_that_hang()
    {
        TestBus bus = await TestBus.StartAsync();
        Gate begun = new();
        Gate never = new();
        await bus.Shop.OrderPlaced.ListenAsync("deaf", async (_, _, _) => { begun.Open(); await never.Opened; });
        await bus.Shop.OrderPlaced.FireAsync(new Order(1));
        await begun.Opened.Soon("the handler to begin");

        await bus.DisposeAsync().AsTask().Soon("the bus to be disposed");

        Assert.That(never.Opened.IsCompleted, Is.False);
        never.Open();
    }

    [Test]
    public async Task Disposing_ends_calls_that_wait_for_time()
    {
        TestBus bus = await TestBus.StartAsync(static options => options.Client = static client => client.Timeout = Timeout.InfiniteTimeSpan);
        bus.When((IShopApi shop) => shop.PingAsync()).NeverAnswers();
        Task call = bus.Shop.PingAsync();

        await bus.DisposeAsync().AsTask().Soon("the bus to be disposed");

        await call.FailsWith<BusConnectionException>("the call to end");
    }

    [Test]
    public async Task Disposing_again_changes_nothing()
    {
        TestBus bus = await TestBus.StartAsync();

        await bus.DisposeAsync().AsTask().Soon("the bus to be disposed");
        await bus.DisposeAsync().AsTask().Soon("the bus to be disposed again");

        Assert.Throws<ObjectDisposedException>(() => _ = bus.Shop);
    }
}
