using Bus.Redis.Worker;

namespace Bus.Redis.Tests.Faults;

/// <summary>One who fires, one event after the other, and one who handles, one at a time: whatever happens between them, no event comes before an earlier one.</summary>
public sealed class OrderKept
{
    private const int CutsPerRound = 10;

    [Test]
    public async Task While_connections_are_cut()
    {
        await using RedisServer server = await RedisServer.StartAsync();
        await using CuttingProxy proxy = new(server.Port, Chance.Begin());
        await HoldsAsync($"redis://127.0.0.1:{proxy.Port}", () => proxy.CutAsync(CutsPerRound, Traffic.Patience));
    }

    [Test]
    public async Task While_the_server_is_killed()
    {
        Chance.Begin();
        await using RedisServer server = await RedisServer.StartAsync("--appendonly yes", "--appendfsync always");
        await HoldsAsync(server.Url, async () =>
        {
            await server.KillAsync();
            await server.StartAgainAsync();
        });
    }

    private static async Task HoldsAsync(string url, Func<Task> strike)
    {
        await using BusClient worker = await BusClient.ConnectAsync(url, static options => options.Service = "parcels");
        Recording<long> handled = new();
        await worker.Api<IParcelApi>().ParcelSent.ListenAsync("deliver", parcel =>
        {
            handled.Add(parcel.Number);
            return default;
        });
        await using BusClient producer = await BusClient.ConnectAsync(url, static options => options.Service = "producers");
        using CancellationTokenSource over = new();
        Task<long> firing = Task.Run(() => FireAsync(producer.Api<IParcelApi>(), over.Token));
        for (int round = 0; round < Chance.Rounds; round++)
        {
            int before = handled.Items.Count;
            await handled.When(all => all.Count >= before + 100).Within(Traffic.Patience, "events to be handled");
            await strike();
        }
        await over.CancelAsync();
        long last = await firing.Within(Traffic.Patience, "the last event to be fired");
        await handled.When(all => all.Contains(last)).Within(Traffic.Patience, "the last event to be handled");

        long[] first = [.. handled.Items.Distinct()];
        TestContext.Out.WriteLine($"{last} events, {handled.Items.Count - first.Length} of them more than once.");
        Assert.That(first, Is.Ordered);
        Assert.That(first, Has.Length.EqualTo(last), "each of them");
    }

    private static async Task<long> FireAsync(IParcelApi api, CancellationToken over)
    {
        long number = 0;
        while (!over.IsCancellationRequested) await api.ParcelSent.FireAsync(new(++number), CancellationToken.None);
        return number;
    }
}
