using Bus.Redis.Tests.Support;
using Bus.Redis.Worker;

namespace Bus.Redis.Tests.Faults;

/// <summary>A server without memory refuses what would take some: who fires is told, and all goes on when there is room again.</summary>
public sealed class ServerFull
{
    private static readonly string Filler = new('x', 100_000);

    [Test]
    public async Task Refuses_events_until_there_is_room()
    {
        await using RedisServer server = await RedisServer.StartAsync("--maxmemory 8mb", "--maxmemory-policy noeviction");
        await using RedisConnection admin = await Connections.OpenAsync(server.Url);
        await using BusClient bus = await BusClient.ConnectAsync(server.Url, static options => options.Service = "parcels");
        IParcelApi api = bus.Api<IParcelApi>();
        Recording<long> handled = new();
        await api.ParcelSent.ListenAsync("deliver", parcel => Add(handled, parcel));
        await api.ParcelSent.FireAsync(new(1));
        await FillAsync(admin);

        BusConnectionException refusal = Assert.ThrowsAsync<BusConnectionException>(
            async () => await api.ParcelSent.FireAsync(new(2)).Within(Traffic.Patience, "the refusal"))!;
        Assert.That(refusal.Message, Does.Contain("parcel.parcel_sent was not fired").And.Contain(server.Url).And.Contain("OOM"));

        await FreeAsync(admin);
        await api.ParcelSent.FireAsync(new(3)).Within(Traffic.Patience, "an event to be fired when there was room");
        await handled.WaitForCount(2, Traffic.Patience, "what was fired");
        Assert.That(handled.Items, Is.EqualTo(new long[] { 1, 3 }));
    }

    [Test]
    public async Task Gets_its_listeners_back_when_it_lost_its_streams_meanwhile()
    {
        await using RedisServer server = await RedisServer.StartAsync();
        await using RedisConnection admin = await Connections.OpenAsync(server.Url);
        using RecordingLoggerFactory log = new();
        await using BusClient bus = await BusClient.ConnectAsync(server.Url, options => (options.Service, options.LoggerFactory) = ("parcels", log));
        IParcelApi api = bus.Api<IParcelApi>();
        Recording<long> handled = new();
        await api.ParcelSent.ListenAsync("deliver", parcel => Add(handled, parcel));

        // Full from one command to the next: what the stream leaves is no room either.
        await admin.SayAsync("CONFIG", "SET", "maxmemory", "1");
        await admin.SayAsync("DEL", "parcel.*:stream");
        await log.Entries.When(static entries => entries.Any(static entry => entry.Exception is RedisErrorException { Code: "OOM" }))
            .Within(Traffic.Patience, "the listener to find no room for its group");
        await admin.SayAsync("CONFIG", "SET", "maxmemory", "0");

        await JoinedAsync(admin).Within(Traffic.Patience, "the listener to make its group again");
        await api.ParcelSent.FireAsync(new(1)).Within(Traffic.Patience, "an event to be fired when there was room");
        await handled.WaitForCount(1, Traffic.Patience, "what was fired");
    }

    private static ValueTask Add(Recording<long> handled, ParcelSent parcel)
    {
        handled.Add(parcel.Number);
        return ValueTask.CompletedTask;
    }

    /// <summary>Each try is a round trip; there is no other sign of a group.</summary>
    private static async Task JoinedAsync(RedisConnection admin)
    {
        while (await admin.SayAsync("TYPE", "parcel.*:stream") != "stream") await Task.Yield();
    }

    private static async Task FillAsync(RedisConnection admin)
    {
        foreach (string filler in new[] { Filler, Filler[..100], "x" })
        {
            for (int number = 0; ; number++)
            {
                try
                {
                    await admin.SayAsync("SET", $"filler:{filler.Length}:{number}", filler);
                }
                catch (RedisErrorException full) when (full.Code == "OOM")
                {
                    break;
                }
            }
        }
    }

    private static async Task FreeAsync(RedisConnection admin)
        => await admin.SayAsync("EVAL", "for _, key in ipairs(redis.call('KEYS', 'filler:*')) do redis.call('DEL', key) end return 'freed'", "0");
}
