[BusApi]
public partial interface IOrdersApi
{
    BusEvent<OrderPlaced> OrderPlaced { get; }
}

public sealed record OrderPlaced(int Number);

public sealed partial class Mails
{
    [BusListener<IOrdersApi>(nameof(IOrdersApi.OrderPlaced), Concurrency = 8)]
    public ValueTask ThankAsync(OrderPlaced order) => default;
}
