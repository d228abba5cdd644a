using Bus;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Shop.Dashboard;
using Shop.Images;
using Shop.Store;
using Shop.Web;

namespace Shop.AppHost;

/// <summary>The shop's services in one process, each a host of its own, as it would be in a process of its own.</summary>
internal sealed class ShopHosts : IAsyncDisposable
{
    private readonly IHost[] _hosts;
    private readonly WebApplication _web;

    private ShopHosts(string[] args)
    {
        _web = ShopWeb.Build(args, builder => builder.Logging.AddServiceConsole("web"));
        // Listeners first: in process nobody keeps an event for a service that is not there yet.
        _hosts =
        [
            Worker("dashboard", args, bus => bus.AddDashboard()),
            Worker("images", args, bus => bus.AddImages()),
            Worker("store", args, bus => bus.AddStore()),
            _web,
        ];
    }

    public Uri Address => new(_web.Urls.First());

    public static async Task<ShopHosts> StartAsync(string[] args)
    {
        ShopHosts shop = new(args);
        try
        {
            foreach (IHost host in shop._hosts) await host.StartAsync();
            return shop;
        }
        catch
        {
            await shop.DisposeAsync();
            throw;
        }
    }

    /// <summary>Waits until somebody presses Ctrl+C, or a service stops because something failed.</summary>
    public async Task<int> WaitAsync()
    {
        Console.WriteLine($"The shop is open at {Address} until you press Ctrl+C.");
        await Task.WhenAny(_hosts.Select(host => host.WaitForShutdownAsync()));
        return Environment.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (IHost host in _hosts.Reverse())
        {
            await host.StopAsync();
            await ((IAsyncDisposable)host).DisposeAsync();
        }
    }

    private static IHost Worker(string name, string[] args, Action<BusBuilder> configure)
    {
        HostApplicationBuilder builder = Host.CreateApplicationBuilder(args);
        builder.Logging.AddServiceConsole(name);
        builder.AddBus(configure);
        return builder.Build();
    }
}
