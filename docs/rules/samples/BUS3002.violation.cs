public sealed class Checkout(IStockApi stock)
{
    public async Task<string> OrderAsync(string article, CancellationToken cancellationToken)
    {
        bool isThere = stock.TakeAsync(article, cancellationToken).AsTask().Result;
        await Task.Delay(100, cancellationToken);
        return isThere ? "ordered" : "sold out";
    }
}

[BusApi]
public partial interface IStockApi
{
    ValueTask<bool> TakeAsync(string article, CancellationToken cancellationToken = default);
}
