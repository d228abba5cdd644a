public static class ShopModule
{
    public static void AddShop(this BusBuilder bus)
    {
        bus.Connect("inproc://shop");
        bus.Connect("inproc://orders");
    }
}
