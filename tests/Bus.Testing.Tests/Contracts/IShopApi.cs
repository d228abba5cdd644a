namespace Bus.Testing.Tests;

/// <summary>An API with a call of each shape and two events with one payload.</summary>
[BusApi("shop")]
public partial interface IShopApi
{
    ValueTask<int> CountAsync(string item, int most, CancellationToken cancellationToken = default);

    ValueTask ReserveAsync(IReadOnlyList<string> items, CancellationToken cancellationToken = default);

#pragma warning disable BUS1005 // A call without a token is a shape, too.
    Task<string> FindAsync(string? id);

    Task PingAsync();
#pragma warning restore BUS1005

    BusEvent<Order> OrderPlaced { get; }

    BusEvent<Order> OrderCancelled { get; }
}

public sealed record Order(int Number, decimal Total = 1);
