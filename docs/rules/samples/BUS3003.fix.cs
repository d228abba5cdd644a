public sealed class Checkout(IStockApi stock)
{
    public async Task<string> OrderAsync(string article, CancellationToken cancellationToken)
        => await stock.TakeAsync(article, cancellationToken) ? "ordered" : "sold out";
}

[BusApi]
public partial interface IStockApi
{
    ValueTask<bool> TakeAsync(string article, CancellationToken cancellationToken = default);
}
