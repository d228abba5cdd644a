[BusApi]
public partial interface IOrdersApi
{
    ValueTask PlaceAsync(Order order, CancellationToken cancellationToken = default);

    BusEvent<OrderProgress> Progress { get; }
}

public sealed record Order(string Article);

public sealed record OrderProgress(string Article, int Percent);
