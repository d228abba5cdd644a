using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bus.Benchmarks.StartUp;

/// <summary>A worker in one line, whose container is checked at start, until its service's first reply.</summary>
internal static class Worker
{
    public static async Task<int> RunAsync(StartUpReading reading)
    {
        using CancellationTokenSource stop = new();
        return await BusWorker.RunAsync(
            [],
            bus => bus.Serve<IPingApi, PingService>().Run("first-call", async (connected, cancellationToken) =>
            {
                if (await connected.Ping.EchoAsync(1, cancellationToken) != 1) throw new InvalidOperationException("It answered something else.");
                reading.Take();
                await stop.CancelAsync();
            }),
            configureHost: null,
            stop.Token);
    }
}
