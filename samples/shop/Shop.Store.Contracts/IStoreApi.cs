using Bus;

namespace Shop.Store.Contracts;

/// <summary>Keeps the shelves and sells what is on them.</summary>
[BusApi]
public partial interface IStoreApi
{
    /// <summary>Puts a product on the shelf, or another one in its place.</summary>
    ValueTask AddProductAsync(Product product, CancellationToken cancellationToken = default);

    /// <summary>All that is on the shelves.</summary>
    ValueTask<IReadOnlyList<Product>> GetProductsAsync(CancellationToken cancellationToken = default);

    /// <summary>Shows a product to a visitor, or null when there is none.</summary>
    ValueTask<Product?> ViewProductAsync(string productId, CancellationToken cancellationToken = default);

    /// <summary>Sells pieces of a product, or null when there is none.</summary>
    ValueTask<Order?> PlaceOrderAsync(string productId, int quantity, CancellationToken cancellationToken = default);

    /// <summary>A product is new on the shelf.</summary>
    BusEvent<ProductAdded> ProductAdded { get; }

    /// <summary>A visitor looked at a product's page.</summary>
    BusEvent<PageViewed> PageViewed { get; }

    /// <summary>Something was sold.</summary>
    BusEvent<OrderPlaced> OrderPlaced { get; }
}
