namespace Bus.AheadOfTime.Worker;

/// <summary>One instance per call, with a scoped service of its own.</summary>
public sealed partial class OrdersService(PriceList prices) : IOrdersApi
{
    public async ValueTask<decimal> PlaceAsync(Order order, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(order);
        decimal price = order.Lines.Sum(line => prices.Of(line.Product) * line.Count);
        await OrderPlaced.FireAsync(new(order, price, new DateOnly(2030, 1, 1)), cancellationToken);
        return price;
    }

    public ValueTask CancelAsync(string id, CancellationToken cancellationToken) => throw new InvalidOperationException($"order {id} has left the house");

    public ValueTask WaitAsync(CancellationToken cancellationToken) => new(Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken));
}
