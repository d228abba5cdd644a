using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bus.Benchmarks.StartUp;

/// <summary>The same host with a bus and a service, until the service's first reply.</summary>
internal static class HostWithBus
{
    public static async Task<int> RunAsync(StartUpReading reading)
    {
        HostApplicationBuilder builder = Host.CreateApplicationBuilder();
        builder.Services.AddBus(static bus => bus.Serve<IPingApi, PingService>());
        using IHost host = builder.Build();
        await host.StartAsync();
        if (await host.Services.GetRequiredService<IBus>().Ping.EchoAsync(1) != 1) return 1;
        reading.Take();
        await host.StopAsync();
        return 0;
    }
}
