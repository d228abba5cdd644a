namespace Bus.Runtime.Tests.Transports.Wire;

/// <summary>A contract as its callers know it.</summary>
[BusApi("stock")]
public partial interface IStockApi
{
    ValueTask<Stock> FindAsync(string item, Place place, CancellationToken cancellationToken = default);

    ValueTask ReserveAsync(string item, int count = 1, CancellationToken cancellationToken = default);

    ValueTask<Stock> MoveAsync(IReadOnlyList<Share> shares, CancellationToken cancellationToken = default);

    BusEvent<StockMoved> StockMoved { get; }

    BusEvent<Shared> Shared { get; }
}

/// <summary>Refuses what is no share.</summary>
public sealed record Share(int Percent)
{
    public int Percent { get; } = Percent is >= 0 and <= 100 ? Percent : throw new ArgumentOutOfRangeException(nameof(Percent), "no share");
}

public sealed record Shared(Share Share);

/// <summary>What <see cref="Share"/> is on the wire, without its rule.</summary>
public sealed record AnyShare(int Percent);

public sealed record AnyShared(AnyShare Share);

public sealed record Place(string Hall, int? Shelf = null);

public sealed record Stock(string Item, int Count, Place Place);

public sealed record StockMoved(string Item, int Count);

/// <summary>The same API in another version, as its service knows it.</summary>
[BusApi("stock", Version = 2)]
public partial interface INewStockApi
{
    ValueTask<Stock> FindAsync(string item, Place place, CancellationToken cancellationToken = default);

    ValueTask ReservedAsync(string item, CancellationToken cancellationToken = default);

    ValueTask<Stock> MoveAsync(IReadOnlyList<AnyShare> shares, CancellationToken cancellationToken = default);

    BusEvent<NewStockMoved> StockMoved { get; }

    BusEvent<AnyShared> Shared { get; }
}

public sealed record NewStockMoved(string Item, int Count, string Warehouse);

internal sealed partial class StockService : IStockApi
{
    public Func<string, Place, Stock> Find { get; init; } = static (item, place) => new(item, 3, place);

    public ValueTask<Stock> FindAsync(string item, Place place, CancellationToken cancellationToken) => new(Find(item, place));

    public ValueTask ReserveAsync(string item, int count, CancellationToken cancellationToken) => default;

    public ValueTask<Stock> MoveAsync(IReadOnlyList<Share> shares, CancellationToken cancellationToken) => new(new Stock("moved", shares.Count, new Place("north")));
}

internal sealed partial class NewStockService : INewStockApi
{
    public ValueTask<Stock> FindAsync(string item, Place place, CancellationToken cancellationToken) => new(new Stock(item, 3, place));

    public ValueTask ReservedAsync(string item, CancellationToken cancellationToken) => default;

    public ValueTask<Stock> MoveAsync(IReadOnlyList<AnyShare> shares, CancellationToken cancellationToken) => new(new Stock("moved", shares.Count, new Place("north")));
}
