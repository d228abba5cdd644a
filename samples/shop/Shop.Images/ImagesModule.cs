using Bus;
using Microsoft.Extensions.DependencyInjection;
using Shop.Images.Contracts;

namespace Shop.Images;

public static class ImagesModule
{
    public static BusBuilder AddImages(this BusBuilder bus)
    {
        bus.Services.AddOptions<PainterOptions>().BindConfiguration("Painter");
        bus.Services.AddSingleton<Painter>().AddSingleton<Gallery>();
        return bus
            .Connect("inproc://shop", service: "images")
            .Serve<IImagesApi, ImagesService>()
            .Listen<PaintListeners>(new ListenOptions
            {
                Retry = new RetryPolicy { MaxAttempts = 3, FirstDelay = TimeSpan.FromMilliseconds(200) },
            });
    }
}
