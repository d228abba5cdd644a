namespace Shop.Store.Contracts;

public sealed record ProductAdded(Product Product);

public sealed record PageViewed(string ProductId);

public sealed record OrderPlaced(Order Order);
