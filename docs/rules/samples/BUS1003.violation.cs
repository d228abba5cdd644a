[BusApi]
public partial interface IPricesApi
{
    decimal PriceOf(string article, CancellationToken cancellationToken = default);
}
