[BusApi]
public partial interface IOrdersApi
{
    BusEvent<OrderPlaced> OrderPlaced { get; }
}

public sealed record OrderPlaced(int Number);

public sealed partial class Mails
{
    [BusListener<IOrdersApi>(nameof(IOrdersApi.OrderPlaced))]
    public async void Thank(OrderPlaced order) => await Console.Out.WriteLineAsync($"Thank you for order {order.Number}.");
}
