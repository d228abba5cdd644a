namespace Shop.Images.Contracts;

/// <summary>A product's picture.</summary>
public sealed record Picture(string ProductId, string Svg);
