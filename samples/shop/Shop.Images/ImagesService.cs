using Bus;
using Shop.Images.Contracts;
using Shop.Store.Contracts;

namespace Shop.Images;

internal sealed partial class ImagesService(Gallery gallery, BusClient bus) : IImagesApi
{
    private IDeadLetters GivenUp => bus.DeadLetters.Of(bus.Store.ProductAdded, PaintListeners.Paint);

    public ValueTask<Picture?> FindPictureAsync(string productId, CancellationToken cancellationToken) => new(gallery.Find(productId));

    public async ValueTask<IReadOnlyList<string>> GetGivenUpAsync(CancellationToken cancellationToken)
        => await GivenUp.ListAsync(cancellationToken)
            .Select(letter => letter.Payload)
            .OfType<ProductAdded>()
            .Select(e => e.Product.Id)
            .ToListAsync(cancellationToken);

    public ValueTask<int> RepaintAsync(CancellationToken cancellationToken) => GivenUp.RedriveAllAsync(cancellationToken);
}
