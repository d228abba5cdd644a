namespace Shop.Dashboard.Contracts;

/// <summary>How business goes.</summary>
public sealed record Summary(int Views, int Pictures, int Orders, decimal Revenue);
