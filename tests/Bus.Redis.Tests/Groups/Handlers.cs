using Bus.Redis.Worker;

namespace Bus.Redis.Tests.Groups;

/// <summary>What handlers may do with the time and the threads that they have.</summary>
public sealed class Handlers
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private RedisServer _server = null!;

    [SetUp]
    public async Task StartAsync() => _server = await RedisServer.StartAsync();

    [TearDown]
    public async Task EndAsync() => await _server.DisposeAsync();

    [Test]
    public async Task That_do_not_await_run_side_by_side_as_many_as_the_listener_may()
    {
        const int Together = 4;
        await using BusClient bus = await BusClient.ConnectAsync(_server.Url, static options => options.Service = "parcels");
        using CountdownEvent all = new(Together);
        await bus.Api<IParcelApi>().ParcelSent.ListenAsync("wait", _ =>
        {
            all.Signal();
            // Each goes on when all are here; one at a time they would never be.
            if (!all.Wait(Patience)) throw new TimeoutException("the others did not come");
            return default;
        }, new ListenOptions { Concurrency = Together, Retry = RetryPolicy.None });
        for (int number = 0; number < Together; number++) await bus.Api<IParcelApi>().ParcelSent.FireAsync(new(number));
        Assert.That(await Task.Run(() => all.Wait(Patience)), Is.True);
    }

    [Test]
    public async Task That_outlast_the_acknowledgement_timeout_while_their_worker_stops_keep_their_event()
    {
        string url = $"{_server.Url}?acknowledgement_timeout=5";
        Recording<string> seen = new();
        Gate held = new(), handles = new();
        BusClient first = await BusClient.ConnectAsync(url, static options => (options.Service, options.Process) = ("parcels", "first"));
        await first.Api<IParcelApi>().ParcelSent.ListenAsync("deliver", async _ =>
        {
            seen.Add("first");
            handles.Open();
            await held.Opened;
        });
        await first.Api<IParcelApi>().ParcelSent.FireAsync(new(1));
        await handles.Opened.Within(Patience, "the event to be handled");
        Task stopping = first.DisposeAsync().AsTask();
        await using BusClient second = await BusClient.ConnectAsync(url, static options => (options.Service, options.Process) = ("parcels", "second"));
        await second.Api<IParcelApi>().ParcelSent.ListenAsync("deliver", _ =>
        {
            seen.Add("second");
            return default;
        });
        // It would be taken over after five seconds of silence, and be here within a second of that.
        Assert.That(await seen.WhenCount(2).StaysPending(TimeSpan.FromSeconds(8)), Is.True, "nobody else has it meanwhile");
        held.Open();
        await stopping.Within(Patience, "the worker to stop");
        Assert.That(seen.Items, Is.EqualTo(new[] { "first" }));
    }
}
