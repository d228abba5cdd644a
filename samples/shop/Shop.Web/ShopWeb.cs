using Bus;
using Microsoft.Extensions.Hosting;
using Shop.Dashboard.Contracts;
using Shop.Images.Contracts;
using Shop.Store.Contracts;

namespace Shop.Web;

public static class ShopWeb
{
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
        builder.AddBus(bus => bus
            .Connect("inproc://shop", service: "web")
            .Use<IStoreApi>()
            .Use<IImagesApi>(images => images.Timeout = TimeSpan.FromSeconds(1))
            .Use<IDashboardApi>());
        builder.Services.AddProblemDetails().AddExceptionHandler<BusProblems>();
        configure?.Invoke(builder);

        WebApplication web = builder.Build();
        web.UseExceptionHandler();
        web.MapProducts();
        web.MapPictures();
        web.MapDashboard();
        web.MapHealth();
        return web;
    }
}
