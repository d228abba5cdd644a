[BusApi]
public partial interface IOrdersApi
{
    ValueTask PlaceAsync(int number, CancellationToken cancellationToken = default);
    BusEvent<OrderPlaced> OrderPlaced { get; }
}

public sealed record OrderPlaced(int Number);

public sealed partial class OrdersService : IOrdersApi
{
    public ValueTask PlaceAsync(int number, CancellationToken cancellationToken) => OrderPlaced.FireAsync(new(number), cancellationToken);
}
