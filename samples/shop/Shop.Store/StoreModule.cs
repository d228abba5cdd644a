using Bus;
using Microsoft.Extensions.DependencyInjection;
using Shop.Store.Contracts;

namespace Shop.Store;

public static class StoreModule
{
    public static BusBuilder AddStore(this BusBuilder bus)
    {
        bus.Services.AddSingleton<Shelves>();
        return bus
            .Connect("inproc://shop", service: "store")
            .Serve<IStoreApi, StoreService>();
    }
}
