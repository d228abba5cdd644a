using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Shop.Web;

namespace Bus.Samples.Tests.Shop;

/// <summary>The web application on a free port, and on a bus of its own that tests can serve.</summary>
internal sealed class WebUnderTest : IAsyncDisposable
{
    private readonly WebApplication _web;

    private WebUnderTest(WebApplication web, BusClient bus)
    {
        (_web, Bus) = (web, bus);
        Browser = new HttpClient { BaseAddress = new Uri(web.Urls.First()) };
    }

    public HttpClient Browser { get; }

    /// <summary>Another client of the same bus.</summary>
    public BusClient Bus { get; }

    public static async Task<WebUnderTest> StartAsync(Action<IServiceCollection>? configure = null)
    {
        string url = $"inproc://web-{Guid.NewGuid():N}";
        BusClient bus = await BusClient.ConnectAsync(url, options => options.Service = "test");
        WebApplication web = ShopWeb.Build(["--urls=http://127.0.0.1:0", $"--Bus:Url={url}"], builder =>
        {
            builder.Logging.ClearProviders();
            configure?.Invoke(builder.Services);
        });
        await web.StartAsync();
        return new WebUnderTest(web, bus);
    }

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        await _web.DisposeAsync();
        await Bus.DisposeAsync();
    }
}
