using Bus.Redis.Tests.Support;
using Bus.Redis.Worker;

namespace Bus.Redis.Tests.Faults;

/// <summary>A server becomes another's replica for a while, as in a failover: it ends waits and refuses what writes.</summary>
public sealed class ServerDemoted
{
    private const int MostAttempts = 20;

    [Test]
    public async Task Refuses_calls_and_events_until_it_is_master_again()
    {
        await using RedisServer server = await RedisServer.StartAsync();
        await using RedisConnection admin = await Connections.OpenAsync(server.Url);
        await using BusClient service = await BusClient.ConnectAsync(server.Url, static options => options.Service = "parcels");
        await using IAsyncDisposable served = await service.ServeAsync<IParcelApi>(new Doubling());
        Recording<long> handled = new();
        await service.Api<IParcelApi>().ParcelSent.ListenAsync("deliver", parcel =>
        {
            handled.Add(parcel.Number);
            return ValueTask.CompletedTask;
        });
        await using BusClient client = await BusClient.ConnectAsync(server.Url, static options => (options.Service, options.Timeout) = ("callers", TimeSpan.FromSeconds(1)));
        IParcelApi api = client.Api<IParcelApi>();
        await api.ParcelSent.FireAsync(new(1));
        Assert.That(await api.DoubleAsync(1), Is.EqualTo(2));

        // Of a master that nobody can reach.
        await admin.SayAsync("REPLICAOF", "127.0.0.1", "1");
        BusConnectionException refusal = Assert.ThrowsAsync<BusConnectionException>(async () => await api.ParcelSent.FireAsync(new(2)).Within(Traffic.Patience, "the refusal"))!;
        Assert.That(refusal.Message, Does.Contain("READONLY"));
        Assert.CatchAsync<BusException>(async () => await api.DoubleAsync(2).Within(Traffic.Patience, "the refusal"));
        await admin.SayAsync("REPLICAOF", "NO", "ONE");

        await api.ParcelSent.FireAsync(new(3)).Within(Traffic.Patience, "an event to be fired again");
        await handled.When(static items => items.Contains(3)).Within(Traffic.Patience, "the event to be handled");
        await SucceedsAsync(api);
    }

    /// <summary>The service may look once more before it knows.</summary>
    private static async Task SucceedsAsync(IParcelApi api)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                Assert.That(await api.DoubleAsync(21), Is.EqualTo(42));
                return;
            }
            catch (BusException) when (attempt < MostAttempts)
            {
                // Each attempt ends within the timeout of calls.
            }
        }
    }
}
