[BusApi]
public partial interface IOrdersApi
{
    ValueTask PlaceAsync(Order order, CancellationToken cancellationToken = default);
}

public sealed record Order(string Article, Action<int> OnProgress);
