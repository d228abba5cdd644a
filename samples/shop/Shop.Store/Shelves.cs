using System.Collections.Concurrent;
using Shop.Store.Contracts;

namespace Shop.Store;

internal sealed class Shelves
{
    private readonly ConcurrentDictionary<string, Product> _products = new();

    public IReadOnlyList<Product> All => [.. _products.Values.OrderBy(product => product.Id, StringComparer.Ordinal)];

    public void Put(Product product) => _products[product.Id] = product;

    public Product? Find(string productId) => _products.GetValueOrDefault(productId);
}
