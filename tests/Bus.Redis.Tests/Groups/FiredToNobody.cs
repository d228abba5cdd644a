using Bus.Redis.Tests.Faults;
using Bus.Redis.Worker;

namespace Bus.Redis.Tests.Groups;

/// <summary>An event that is fired before any group exists is one that nobody gets: the log tells, once.</summary>
public sealed class FiredToNobody
{
    [Test]
    public async Task Is_told_once()
    {
        await using RedisServer server = await RedisServer.StartAsync();
        using RecordingLoggerFactory log = new();
        // With that it asks for room every 128 events.
        await using BusClient bus = await ConnectAsync($"{server.Url}?max_length=1000", log);

        for (int number = 0; number < 300; number++) await bus.Api<IParcelApi>().ParcelSent.FireAsync(new(number)).Within(Traffic.Patience, "an event to be fired");

        string told = log.Entries.Items.Single(static entry => entry.Id.Id == 719).Message;
        Assert.That(told, Does.Contain("parcel.parcel_sent").And.Contain("parcel.*:stream"));
    }

    [Test]
    public async Task Is_not_told_when_a_group_is_there()
    {
        await using RedisServer server = await RedisServer.StartAsync();
        using RecordingLoggerFactory log = new();
        await using BusClient bus = await ConnectAsync(server.Url, log);
        await RedisAdmin.SayAsync(server.Port, "XGROUP CREATE parcel.*:stream others-away $ MKSTREAM");

        await bus.Api<IParcelApi>().ParcelSent.FireAsync(new(1)).Within(Traffic.Patience, "an event to be fired");

        Assert.That(log.Entries.Items.Where(static entry => entry.Id.Id == 719), Is.Empty);
    }

    private static async Task<BusClient> ConnectAsync(string url, RecordingLoggerFactory log)
        => await BusClient.ConnectAsync(url, options => (options.Service, options.LoggerFactory) = ("parcels", log));
}
