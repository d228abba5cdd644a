using Bus.Redis.Worker;

namespace Bus.Redis.Tests.Faults;

/// <summary>An event whose handler ends its process comes back with each start, until its group gives up on it.</summary>
public sealed class PoisonousEvent
{
    private const int Innocent = 100, MostStarts = 12;

    [Test]
    public async Task Becomes_a_dead_letter_and_takes_no_other_along()
    {
        await using RedisServer server = await RedisServer.StartAsync();
        await using BusClient producer = await BusClient.ConnectAsync(server.Url, static options => options.Service = "producers");
        Ledger ledger = new();
        Recording<long> poisoned = new();
        await using (WorkerProcess worker = Start()) await FireAsync(worker);

        await Drain(producer.DeadLetters, poisoned);

        DeadLetter letter = (await LettersAsync(producer.DeadLetters)).Single();
        Assert.That(letter.Payload!.ToString(), Does.Contain($"{Innocent / 2}"));
        Assert.That(letter.Error, Is.EqualTo("PoisonedEventException"));
        Assert.That(letter.Attempts, Is.InRange(1, poisoned.Items.Count), "as far as its deliveries were counted");
        TestContext.Out.WriteLine($"The event ended {poisoned.Items.Count} processes. {ledger}");
        Assert.That(ledger.HandledCount, Is.EqualTo(Innocent), "what came with it was handled");

        WorkerProcess Start() => WorkerProcess.Start(server.Url, "the-one", (what, number, id) =>
        {
            if (what == "poisoned") poisoned.Add(number);
            else ledger.Handled(number, id);
        });

        // The poison is fired among others that stand in the stream before any of them is taken.
        async Task FireAsync(WorkerProcess worker)
        {
            await worker.WhenListensAsync();
            await worker.KillAsync();
            for (long number = 0; number <= Innocent; number++)
            {
                await producer.Api<IParcelApi>().ParcelSent.FireAsync(new(number, IsPoison: number == Innocent / 2));
                if (number != Innocent / 2) ledger.Fired(number);
            }
        }

        async Task Drain(IBusDeadLetters letters, Recording<long> ends)
        {
            for (int start = 1; ; start++)
            {
                await using WorkerProcess worker = Start();
                Task handled = ledger.WhenAllHandled(), end = worker.WhenEndsAsync();
                await Task.WhenAny(handled, end, Task.Delay(Traffic.Patience / 2));
                string came = $"It ended {ends.Items.Count} processes. {ledger}; {(await LettersAsync(letters)).Count} dead letters";
                Assert.That(handled.IsCompleted || end.IsCompleted, $"The worker should handle all events, or die of one. {came}");
                if (!end.IsCompleted && (await LettersAsync(letters)).Count > 0) return;
                Assert.That(start, Is.LessThan(MostStarts), came);
            }
        }
    }

    private static async Task<List<DeadLetter>> LettersAsync(IBusDeadLetters all)
    {
        List<DeadLetter> letters = [];
        await foreach (IDeadLetters group in all.AllAsync())
            await foreach (DeadLetter letter in group.ListAsync()) letters.Add(letter);
        return letters;
    }
}
