public static class ShopModule
{
    public static BusBuilder ConnectToShop(this BusBuilder bus) => bus.Connect("localhost", service: "shop");
}
