namespace Bus.Testing.Tests.Clients;

/// <summary>As over a wire: what flows with a caller's asynchronous work stays with the caller.</summary>
public sealed class AmbientValues
{
    private static readonly AsyncLocal<string?> Ambient = new();

    [Test]
    public async Task What_flows_with_a_caller_reaches_neither_service_nor_listener()
    {
        await using TestBus bus = await TestBus.StartAsync();
        Recording<string?> seen = new();
        await bus.ServeAsync<IShopApi>(new ShopService { Count = (_, most, _) => { seen.Add(Ambient.Value); return new(most); } });
        await bus.Shop.OrderPlaced.ListenAsync("record", (_, _, _) => { seen.Add(Ambient.Value); return default; });
        Ambient.Value = "the caller's";

        await bus.Shop.CountAsync("nails", 1);
        await bus.Shop.OrderPlaced.FireAsync(new Order(1));
        await bus.WhenQuietAsync().Soon("the bus to be quiet");

        Assert.That(seen.Items, Is.EqualTo(new string?[] { null, null }));
    }
}
