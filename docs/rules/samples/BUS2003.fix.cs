[BusApi]
public partial interface IOrdersApi
{
    ValueTask PlaceAsync(Order order, CancellationToken cancellationToken = default);
}

public sealed class Order
{
    public required string Article { get; init; }

    public List<string> Notes { get; init; } = [];
}
