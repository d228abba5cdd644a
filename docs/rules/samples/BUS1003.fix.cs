[BusApi]
public partial interface IPricesApi
{
    ValueTask<decimal> PriceOfAsync(string article, CancellationToken cancellationToken = default);
}
