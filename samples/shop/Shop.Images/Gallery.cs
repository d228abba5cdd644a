using System.Collections.Concurrent;
using Shop.Images.Contracts;

namespace Shop.Images;

internal sealed class Gallery
{
    private readonly ConcurrentDictionary<string, Picture> _pictures = new();

    public void Hang(Picture picture) => _pictures[picture.ProductId] = picture;

    public Picture? Find(string productId) => _pictures.GetValueOrDefault(productId);
}
