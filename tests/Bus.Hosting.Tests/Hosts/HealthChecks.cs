using Bus.Hosting.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace Bus.Hosting.Tests.Hosts;

/// <summary>Live says whether a worker can go on at all, ready whether it can take work now.</summary>
public sealed class HealthChecks
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Test]
    public async Task A_worker_that_starts_runs_and_stops_lives_and_is_ready_in_between()
    {
        Gate stopping = new(), mayStop = new();
        await using HostUnderTest worker = HostUnderTest.Of(builder => builder.AddBus(bus => bus.OnStop(async (_, _) =>
        {
            stopping.Open();
            await mayStop.Opened;
        })));

        await CheckAsync(worker, live: "The bus is starting.", ready: "The bus is starting.", isReady: false);
        await worker.StartAsync();
        await CheckAsync(worker, live: "The bus runs.", ready: "The bus runs.");
        Task stop = worker.StopAsync();
        await stopping.Opened.Within(Patience, "the worker to stop");
        await CheckAsync(worker, live: "The bus is stopping.", ready: "The bus is stopping.", isReady: false);
        mayStop.Open();
        await stop;
        await CheckAsync(worker, live: "The bus is stopped.", ready: "The bus is stopped.", isReady: false);
    }

    [Test]
    public async Task A_worker_that_a_listener_stopped_does_not_live_until_its_end()
    {
        Gate stopping = new();
        await using HostUnderTest worker = HostUnderTest.Of(builder => builder.AddBus(bus => bus
            .Listen((IJobApi api) => api.JobPlaced, "fail", static (_, _, _) => throw new FormatException("not today"),
                new ListenOptions { OnError = OnError.Stop, Retry = RetryPolicy.None })));
        await worker.StartAsync();
        worker.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.Register(stopping.Open);

        await worker.Services.GetRequiredService<IBus>().Api<IJobApi>().JobPlaced.FireAsync(new("any"));
        await stopping.Opened.Within(Patience, "the failure to stop the host");

        const string Failure = "not today";
        await CheckAsync(worker, live: Failure, ready: Failure, isLive: false, isReady: false);
        await worker.StopAsync();
        await CheckAsync(worker, live: Failure, ready: Failure, isLive: false, isReady: false);
    }

    [Test]
    public async Task A_worker_that_a_task_stopped_does_not_live()
    {
        Gate stopping = new();
        await using HostUnderTest worker = HostUnderTest.Of(builder => builder.AddBus(bus => bus
            .Run("sweep", static (IBus _, CancellationToken _) => throw new FormatException("not today"))));
        worker.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.Register(stopping.Open);
        // The task may fail before the host has said that it started.
        await worker.Host.StartAsync().ContinueWith(static _ => { }, TaskScheduler.Default).Within(Patience, "the host to start");
        await stopping.Opened.Within(Patience, "the failure to stop the host");

        await CheckAsync(worker, live: "A task failed", ready: "A task failed", isLive: false, isReady: false);
    }

    [Test]
    public async Task A_worker_that_lost_its_connection_lives_and_is_not_ready()
    {
        await using HostUnderTest worker = HostUnderTest.Of(builder => builder.AddBus(bus => bus.Connect(LosableTransport.Url)));
        await worker.StartAsync();
        LosableTransport.IsLost = true;
        try
        {
            await CheckAsync(worker, live: "The bus runs.", ready: $"The connection to {LosableTransport.Url} is lost.", isReady: false);
        }
        finally
        {
            LosableTransport.IsLost = false;
        }
        await CheckAsync(worker, live: "The bus runs.", ready: "The bus runs.");
    }

    [Test]
    public async Task Each_of_several_buses_has_checks_of_its_own()
    {
        await using HostUnderTest worker = HostUnderTest.Of(builder =>
        {
            builder.AddBus();
            builder.AddBus("orders");
            builder.AddBus("orders");
        });

        HealthReport report = await worker.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();

        Assert.That(report.Entries.Keys, Is.EquivalentTo(new[] { "bus-live", "bus-ready", "bus-orders-live", "bus-orders-ready" }));
    }

    private static async Task CheckAsync(HostUnderTest worker, string live, string ready, bool isLive = true, bool isReady = true)
    {
        HealthReport report = await worker.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();
        Assert.Multiple(() =>
        {
            Check(report.Entries["bus-live"], live, isLive, "live");
            Check(report.Entries["bus-ready"], ready, isReady, "ready");
        });
    }

    private static void Check(HealthReportEntry entry, string description, bool isHealthy, string tag)
    {
        Assert.That(entry.Status, Is.EqualTo(isHealthy ? HealthStatus.Healthy : HealthStatus.Unhealthy), $"{tag}: {entry.Description}");
        Assert.That(entry.Description, Does.Contain(description), tag);
        Assert.That(entry.Tags, Is.EqualTo(new[] { tag }));
    }
}
