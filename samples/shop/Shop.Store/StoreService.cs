using Bus;
using Microsoft.Extensions.Logging;
using Shop.Store.Contracts;

namespace Shop.Store;

internal sealed partial class StoreService(Shelves shelves, ILogger<StoreService> logger) : IStoreApi
{
    public async ValueTask AddProductAsync(Product product, CancellationToken cancellationToken)
    {
        shelves.Put(product);
        logger.LogInformation("{Product} is on the shelf", product.Id);
        await ProductAdded.FireAsync(new(product), cancellationToken);
    }

    public ValueTask<IReadOnlyList<Product>> GetProductsAsync(CancellationToken cancellationToken) => new(shelves.All);

    public async ValueTask<Product?> ViewProductAsync(string productId, CancellationToken cancellationToken)
    {
        Product? product = shelves.Find(productId);
        if (product is not null) await PageViewed.FireAsync(new(productId), cancellationToken);
        return product;
    }

    public async ValueTask<Order?> PlaceOrderAsync(string productId, int quantity, CancellationToken cancellationToken)
    {
        if (quantity < 1) throw new BusInvalidArgumentsException("quantity", "is less than 1");
        if (shelves.Find(productId) is not { } product) return null;
        Order order = new(Guid.NewGuid(), productId, quantity, quantity * product.Price);
        logger.LogInformation("Sold {Quantity} of {Product} for {Total}", quantity, productId, order.Total);
        await OrderPlaced.FireAsync(new(order), cancellationToken);
        return order;
    }
}
