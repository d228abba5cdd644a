[BusApi]
public partial interface IWarehouseApi
{
    ValueTask<int> TakeAsync(string article, int count, CancellationToken cancellationToken = default);

    BusEvent<SoldOut> SoldOut { get; }
}

public sealed record SoldOut(string Article);
