namespace Bus.AheadOfTime.Worker;

/// <summary>Takes orders.</summary>
[BusApi("orders")]
public partial interface IOrdersApi
{
    ValueTask<decimal> PlaceAsync(Order order, CancellationToken cancellationToken = default);

    ValueTask CancelAsync(string id, CancellationToken cancellationToken = default);

    ValueTask WaitAsync(CancellationToken cancellationToken = default);

    BusEvent<OrderPlaced> OrderPlaced { get; }
}

public sealed record Order(string Id, IReadOnlyList<OrderLine> Lines);

public sealed record OrderLine(string Product, int Count);

public sealed record OrderPlaced(Order Order, decimal Price, DateOnly Day);
