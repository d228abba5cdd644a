using Bus.Redis.Worker;

namespace Bus.Redis.Tests.Faults;

/// <summary>A handler that does not end keeps its own event, and no other.</summary>
public sealed class HandlerStalled
{
    private const int Events = 200;

    // By then it would have been taken over, had nobody renewed it.
    private static readonly TimeSpan LongerThanTheTimeout = TimeSpan.FromSeconds(8);

    [Test]
    public async Task Keeps_its_event_while_another_worker_handles_the_rest()
    {
        await using RedisServer server = await RedisServer.StartAsync();
        string url = Urls.WithShortAcknowledgement(server.Port);
        Gate gate = new();
        Recording<(long Number, string Worker)> begun = new();
        await using BusClient first = await ConnectAsync("first"), second = await ConnectAsync("second");
        await ListenAsync(first, "first");
        await ListenAsync(second, "second");

        try
        {
            IParcelApi producer = first.Api<IParcelApi>();
            await producer.ParcelSent.FireAsync(new(0));
            await begun.WhenCount(1).Within(Traffic.Patience, "a worker to begin with the event that stalls it");
            string stalled = begun.Items[0].Worker;
            for (int number = 1; number <= Events; number++) await producer.ParcelSent.FireAsync(new(number)).Within(Traffic.Patience, "an event to be fired");

            await begun.When(static items => items.Select(static item => item.Number).Distinct().Count() == Events + 1).Within(Traffic.Patience, "the other worker to handle the rest");
            Assert.That(begun.Items.Skip(1).Select(static item => item.Worker), Has.All.Not.EqualTo(stalled));
            Task again = begun.When(static items => items.Count(static item => item.Number == 0) > 1);
            Assert.That(await again.StaysPending(LongerThanTheTimeout), Is.True, "the event was handed to another while its handler ran");
        }
        finally
        {
            // Whatever failed, the workers end.
            gate.Open();
        }

        async Task<BusClient> ConnectAsync(string process) => await BusClient.ConnectAsync(url, options => (options.Service, options.Process) = ("parcels", process));

        async Task ListenAsync(BusClient bus, string worker) => await bus.Api<IParcelApi>().ParcelSent.ListenAsync("deliver", async parcel =>
        {
            begun.Add((parcel.Number, worker));
            if (parcel.Number == 0) await gate.Opened;
        });
    }
}
