public static class ShopModule
{
    public static BusBuilder ConnectToShop(this BusBuilder bus) => bus.Connect("inproc://shop", service: "shop");
}
