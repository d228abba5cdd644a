[BusApi]
public partial interface IBooksApi
{
    ValueTask AddAsync(Book item, CancellationToken cancellationToken = default);
}

public sealed record Book(string Title, decimal Price);
