using Bus;
using Microsoft.Extensions.Logging;
using Shop.Images.Contracts;
using Shop.Store.Contracts;

namespace Shop.Images;

internal sealed partial class PaintListeners(IBus bus, Painter painter, Gallery gallery, ILogger<PaintListeners> logger)
{
    public const string Paint = "paint";

    [BusListener<IStoreApi>(nameof(IStoreApi.ProductAdded), Name = Paint)]
    public async ValueTask PaintAsync(ProductAdded e, EventContext context, CancellationToken cancellationToken)
    {
        gallery.Hang(await painter.PaintAsync(e.Product, cancellationToken));
        logger.LogInformation("{Product} is painted, at attempt {Attempt}", e.Product.Id, context.Attempt);
        await bus.Images.PicturePainted.FireAsync(new(e.Product.Id), cancellationToken);
    }
}
