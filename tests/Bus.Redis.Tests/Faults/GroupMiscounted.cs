using Bus.Redis.Worker;

namespace Bus.Redis.Tests.Faults;

/// <summary>A replica that took over does not know how much a group has read, where its primary was a Redis 7.0: it says that what was handled long ago waits still.</summary>
public sealed class GroupMiscounted
{
    private const int Capacity = 8, Events = 50;

    [Test]
    public async Task Holds_up_nobody_who_fires()
    {
        await using RedisServer server = await RedisServer.StartAsync();
        await using BusClient bus = await BusClient.ConnectAsync(server.Url, static options => options.Service = "parcels");
        IParcelApi api = bus.Api<IParcelApi>();
        Recording<long> handled = new();
        await api.ParcelSent.ListenAsync("deliver", parcel =>
        {
            handled.Add(parcel.Number);
            return ValueTask.CompletedTask;
        }, new ListenOptions { QueueCapacity = Capacity });
        for (int number = 1; number <= Events; number++) await api.ParcelSent.FireAsync(new(number)).Within(Traffic.Patience, "an event to be fired");
        await handled.WaitForCount(Events, Traffic.Patience, "all events");
        string[] groups = await RedisAdmin.ListAsync(server.Port, "XINFO GROUPS parcel.*:stream");
        await RedisAdmin.SayAsync(server.Port, $"XGROUP SETID parcel.*:stream parcels-deliver {groups[Array.IndexOf(groups, "last-delivered-id") + 1]} ENTRIESREAD 1");
        Assert.That(await LagAsync(server), Is.EqualTo($"{Events - 1}"), "what the server believes");

        // As many as there may ever have been room for without asking again.
        for (int number = 1; number <= 2 * Capacity; number++) await api.ParcelSent.FireAsync(new(Events + number)).Within(Traffic.Patience, "another event to be fired");

        await handled.WaitForCount(Events + 2 * Capacity, Traffic.Patience, "all events");
        Assert.That(await LagAsync(server), Is.EqualTo("0"), "the server has been told");
    }

    private static async Task<string> LagAsync(RedisServer server)
    {
        string[] groups = await RedisAdmin.ListAsync(server.Port, "XINFO GROUPS parcel.*:stream");
        return groups[Array.IndexOf(groups, "lag") + 1];
    }
}
