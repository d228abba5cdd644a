namespace Bus.Runtime.Tests.Transports;

public sealed class OrderUnderLoad
{
    private const int Producers = 4, EventsPerProducer = 2_000;

    [TestCase(1)]
    [TestCase(3)]
    [TestCase(1024)]
    public async Task One_consumer_sees_each_producers_events_in_order(int capacity)
    {
        int[] next = new int[Producers];
        List<string> outOfOrder = [];
        int handled = 0;
        TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using BusClient bus = await InProcess.ConnectAsync();
        await bus.Auth.UserRegistered.ListenAsync("order", async (payload, _, _) =>
        {
            int producer = payload.Username[0] - '0';
            if (payload.Number % 11 == 0) await Task.Yield();
            if (next[producer]++ != payload.Number) outOfOrder.Add($"{producer}: {payload.Number} where {next[producer] - 1} was due");
            if (++handled == Producers * EventsPerProducer) done.SetResult();
        }, new ListenOptions { QueueCapacity = capacity });

        Task[] producers = [.. Enumerable.Range(0, Producers).Select(producer => Task.Run(async () =>
        {
            for (int number = 0; number < EventsPerProducer; number++)
                await bus.Auth.UserRegistered.FireAsync(new($"{producer}", number));
        }))];
        await Task.WhenAll(producers).Within(Expect.Patience * 6, "every event to be fired");
        await done.Task.Soon("every event to be handled");

        Assert.That(outOfOrder, Is.Empty, "events that overtook others");
    }
}
