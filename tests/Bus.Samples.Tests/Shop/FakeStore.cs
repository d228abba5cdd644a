using Shop.Store.Contracts;

namespace Bus.Samples.Tests.Shop;

/// <summary>A store that does what a test says when somebody orders.</summary>
internal sealed partial class FakeStore(Func<string, int, CancellationToken, ValueTask<Order?>> order) : IStoreApi
{
    public ValueTask AddProductAsync(Product product, CancellationToken cancellationToken) => default;

    public ValueTask<IReadOnlyList<Product>> GetProductsAsync(CancellationToken cancellationToken) => new([new Product("lamp", "Desk lamp", 24.50m)]);

    public ValueTask<Product?> ViewProductAsync(string productId, CancellationToken cancellationToken) => default;

    public ValueTask<Order?> PlaceOrderAsync(string productId, int quantity, CancellationToken cancellationToken) => order(productId, quantity, cancellationToken);
}
