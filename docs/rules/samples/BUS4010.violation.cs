[BusApi]
public partial interface IOrdersApi
{
    BusEvent<OrderPlaced> OrderPlaced { get; }
    BusEvent<OrderPaid> OrderPaid { get; }
}

public sealed record OrderPlaced(int Number);

public sealed record OrderPaid(int Number);

public sealed partial class Mails
{
    [BusListener<IOrdersApi>(nameof(IOrdersApi.OrderPlaced))]
    public ValueTask ThankAsync(OrderPlaced order) => default;

    [BusListener<IOrdersApi>(nameof(IOrdersApi.OrderPaid))]
    public ValueTask ThankAsync(OrderPaid order) => default;
}
