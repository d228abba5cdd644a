using Shop.Store.Contracts;

namespace Shop.Web;

internal static class ProductEndpoints
{
    public static void MapProducts(this IEndpointRouteBuilder web)
    {
        RouteGroupBuilder products = web.MapGroup("/products");

        products.MapGet("/", (IStoreApi store, CancellationToken cancellationToken) => store.GetProductsAsync(cancellationToken));

        products.MapGet("/{id}", async (string id, IStoreApi store, CancellationToken cancellationToken)
            => await store.ViewProductAsync(id, cancellationToken) is { } product ? Results.Ok(product) : Results.NotFound());

        products.MapPut("/{id}", async (string id, NewProduct product, IStoreApi store, CancellationToken cancellationToken) =>
        {
            await store.AddProductAsync(new(id, product.Name, product.Price), cancellationToken);
            return Results.Created($"/products/{id}", value: null);
        });

        products.MapPost("/{id}/orders", async (string id, NewOrder order, IStoreApi store, CancellationToken cancellationToken)
            => await store.PlaceOrderAsync(id, order.Quantity, cancellationToken) is { } placed ? Results.Ok(placed) : Results.NotFound());
    }

    internal sealed record NewProduct(string Name, decimal Price);

    internal sealed record NewOrder(int Quantity);
}
