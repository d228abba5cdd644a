using Bus.Redis.Worker;

namespace Bus.Redis.Tests.Faults;

/// <summary>One of a group's workers dies in the midst of its work: the others do it.</summary>
public sealed class WorkerKilled
{
    private const int Events = 10_000, Firing = 16;

    [Test]
    public async Task Leaves_its_events_to_the_others()
    {
        Random chance = Chance.Begin();
        for (int round = 0; round < Chance.Rounds; round++) await KillOneAsync(chance);
    }

    private static async Task KillOneAsync(Random chance)
    {
        await using RedisServer server = await RedisServer.StartAsync();
        string url = Urls.WithShortAcknowledgement(server.Port);
        Ledger ledger = new();
        await using WorkerProcess first = Start("first"), second = Start("second"), third = Start("third");
        await Task.WhenAll(first.WhenListensAsync(), second.WhenListensAsync(), third.WhenListensAsync());
        await using BusClient producer = await BusClient.ConnectAsync(url, static options => options.Service = "producers");
        IParcelApi api = producer.Api<IParcelApi>();
        long last = 0;

        Task[] firing = [.. Enumerable.Range(0, Firing).Select(_ => Task.Run(FireAsync))];
        await ledger.WhenHandled(chance.Next(100, Events / 2)).Within(Traffic.Patience, "some events to be handled");
        await second.KillAsync();

        await Task.WhenAll(firing).Within(Traffic.Patience, $"all events to be fired; {ledger}");
        await ledger.WhenAllHandled().Within(Traffic.Patience, "what the killed worker left to be handled");
        TestContext.Out.WriteLine(ledger);
        Assert.That(ledger.HandledCount, Is.EqualTo(Events));
        Assert.That(ledger.OtherIds, Is.Empty, "a duplicate has the id of the first");

        WorkerProcess Start(string name) => WorkerProcess.Start(url, name, (_, number, id) => ledger.Handled(number, id), concurrency: 8);

        async Task FireAsync()
        {
            while (Interlocked.Increment(ref last) is var number and <= Events)
            {
                await api.ParcelSent.FireAsync(new(number));
                ledger.Fired(number);
            }
        }
    }
}
