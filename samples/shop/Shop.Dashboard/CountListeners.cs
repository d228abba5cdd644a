using Bus;
using Shop.Images.Contracts;
using Shop.Store.Contracts;

namespace Shop.Dashboard;

internal sealed partial class CountListeners(Counters counters)
{
    [BusListener<IStoreApi>(nameof(IStoreApi.PageViewed))]
    public ValueTask CountViewAsync(PageViewed e)
    {
        counters.CountView();
        return default;
    }

    [BusListener<IStoreApi>(nameof(IStoreApi.OrderPlaced))]
    public ValueTask CountOrderAsync(OrderPlaced e)
    {
        counters.CountOrder(e.Order);
        return default;
    }

    [BusListener<IImagesApi>(nameof(IImagesApi.PicturePainted))]
    public ValueTask CountPictureAsync(PicturePainted e)
    {
        counters.CountPicture(e.ProductId);
        return default;
    }
}
