namespace Shop.Images.Contracts;

public sealed record PicturePainted(string ProductId);
