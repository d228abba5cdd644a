public static class Stock
{
    public static void Add(BusBuilder bus) => bus.Serve<IStockApi, StockService>();
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
