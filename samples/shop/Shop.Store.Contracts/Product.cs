namespace Shop.Store.Contracts;

/// <summary>What stands on a shelf.</summary>
public sealed record Product(string Id, string Name, decimal Price);
