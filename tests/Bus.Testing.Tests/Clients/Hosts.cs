using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bus.Testing.Tests.Clients;

public sealed class Hosts
{
    [Test]
    public async Task Several_hosts_run_on_one_test_bus_by_its_URL_and_its_clock()
    {
        await using TestBus bus = await TestBus.StartAsync();
        Recording<Order> handled = new();
        using IHost shop = Host(bus, static worker => worker
            .Connect(service: "shop").Serve<IShopApi>(new ShopService())
            .Every(TimeSpan.FromMinutes(1), static (bus, cancellationToken) => bus.Shop.OrderCancelled.FireAsync(new Order(9), cancellationToken)));
        using IHost billing = Host(bus, worker => worker
            .Connect(service: "billing").Listen<IShopApi, Order>(static shop => shop.OrderPlaced, "bill", (order, _, _) => { handled.Add(order); return default; }));
        await shop.StartAsync();
        await billing.StartAsync();

        await bus.Shop.ReserveAsync(["a", "b"]);
        await bus.WhenQuietAsync().Soon("the bus to be quiet");

        Assert.That(handled.Items, Is.EqualTo(new[] { new Order(2) }));
        Assert.That(bus.Deliveries.AssertHandled().Single().Group, Is.EqualTo("billing-bill"));

        await bus.Time.WhenArmedAsync(TimeSpan.FromMinutes(1)).Soon("the task's timer");
        bus.Time.Advance(TimeSpan.FromMinutes(1));
        await bus.WhenFiredAsync((IShopApi shop) => shop.OrderCancelled).Soon("the task's event");

        await billing.StopAsync();
        await shop.StopAsync();
        bus.AssertNothingUnexpected();
    }

    private static IHost Host(TestBus bus, Action<BusBuilder> configure)
    {
        HostApplicationBuilder builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Configuration["Bus:Url"] = bus.Url;
        builder.Services.AddBus(worker => configure(worker.Configure(bus.Configure)));
        return builder.Build();
    }
}
