namespace Bus.MultiAssembly.Contracts;

/// <summary>Knows what is in stock.</summary>
[BusApi("multi.warehouse")]
public partial interface IWarehouseApi
{
    /// <summary>Takes pieces out of stock.</summary>
    ValueTask<Taken> TakeAsync(string article, int count, CancellationToken cancellationToken = default);

    /// <summary>Somebody took the last piece.</summary>
    BusEvent<SoldOut> SoldOut { get; }
}

/// <summary>What was taken.</summary>
public sealed record Taken(int Count, int Left);

/// <summary>The article that is gone.</summary>
public sealed record SoldOut(string Article);
