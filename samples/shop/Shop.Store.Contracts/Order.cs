namespace Shop.Store.Contracts;

/// <summary>What was sold.</summary>
public sealed record Order(Guid Id, string ProductId, int Quantity, decimal Total);
