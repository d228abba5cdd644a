[BusApi]
public partial interface IWarehouseApi
{
    ValueTask<int> TakeAsync(string article, int count, CancellationToken cancellationToken = default);

    event Action<SoldOut> SoldOut;
}

public sealed record SoldOut(string Article);
