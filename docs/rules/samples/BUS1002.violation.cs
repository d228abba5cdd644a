[BusApi]
public partial interface IStoreApi<TItem>
{
    ValueTask AddAsync(TItem item, CancellationToken cancellationToken = default);
}

public sealed record Book(string Title, decimal Price);
