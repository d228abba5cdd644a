[BusApi]
public partial interface IOrdersApi
{
    BusEvent<OrderPlaced> OrderPlaced { get; }
}

public sealed record OrderPlaced(int Number);

public sealed partial class Receipts
{
    [BusListener<IOrdersApi>(nameof(IOrdersApi.OrderPlaced), Name = "mail")]
    public ValueTask SendAsync(OrderPlaced order) => default;
}

public static class ReceiptsModule
{
    public static BusBuilder AddReceipts(this BusBuilder bus) => bus.Listen<Receipts>();
}
