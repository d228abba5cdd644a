using Microsoft.Extensions.DependencyInjection;

public static class ShopModule
{
    public static void AddShop(this IServiceCollection services)
    {
        services.AddBus(bus => bus.Connect("inproc://shop"));
        services.AddBus("orders", bus => bus.Connect("inproc://orders"));
    }
}
