public static class Stock
{
    public static async Task StartAsync(IBus bus, CancellationToken cancellationToken)
        => await bus.ServeAsync(new StockService(), cancellationToken);
}

[BusApi]
public partial interface IStockApi
{
    ValueTask<bool> TakeAsync(string article, CancellationToken cancellationToken = default);
}

public sealed class StockService : IStockApi
{
    public ValueTask<bool> TakeAsync(string article, CancellationToken cancellationToken) => new(article != "");
}
