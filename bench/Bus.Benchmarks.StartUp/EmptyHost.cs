using Microsoft.Extensions.Hosting;

namespace Bus.Benchmarks.StartUp;

/// <summary>The floor: a generic host that does nothing, until it has started.</summary>
internal static class EmptyHost
{
    public static async Task<int> RunAsync(StartUpReading reading)
    {
        HostApplicationBuilder builder = Host.CreateApplicationBuilder();
        using IHost host = builder.Build();
        await host.StartAsync();
        reading.Take();
        await host.StopAsync();
        return 0;
    }
}
