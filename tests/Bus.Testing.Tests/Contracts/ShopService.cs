namespace Bus.Testing.Tests;

/// <summary>A service whose methods do what the test says.</summary>
internal sealed partial class ShopService : IShopApi
{
    public Func<string, int, CancellationToken, ValueTask<int>> Count { get; set; } = static (_, most, _) => new(most);

    public ValueTask<int> CountAsync(string item, int most, CancellationToken cancellationToken) => Count(item, most, cancellationToken);

    public ValueTask ReserveAsync(IReadOnlyList<string> items, CancellationToken cancellationToken) => OrderPlaced.FireAsync(new Order(items.Count), cancellationToken);

    public Task<string> FindAsync(string? id) => Task.FromResult($"the service's {id}");

    public Task PingAsync() => Task.CompletedTask;
}
