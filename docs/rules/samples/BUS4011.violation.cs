[BusApi]
public partial interface IOrdersApi
{
    BusEvent<OrderPlaced> OrderPlaced { get; }
}

public sealed record OrderPlaced(int Number);

public sealed partial class Mails
{
    [BusListener<IOrdersApi>("OrderCreated")]
    public ValueTask ThankAsync(OrderPlaced order) => default;
}
