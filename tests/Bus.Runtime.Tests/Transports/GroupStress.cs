using System.Collections.Concurrent;

namespace Bus.Runtime.Tests.Transports;

/// <summary>A group under load: consumers join and leave, its queue is small, and still each event is handled once.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class GroupStress
{
    private const int Producers = 4, EventsPerProducer = 2_000, Total = Producers * EventsPerProducer, Seed = 20_303;

    private readonly ConcurrentDictionary<string, int> _handled = new();
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _count;

    [TestCase(1)]
    [TestCase(3)]
    public async Task No_event_is_lost_and_none_comes_twice(int concurrency)
    {
        _handled.Clear();
        TestContext.Out.WriteLine($"seed {Seed}");
        ListenOptions options = new() { QueueCapacity = 4, Concurrency = concurrency };
        string url = InProcess.NewUrl();
        await using BusClient firing = await InProcess.ConnectAsync(url, "producer");
        await using BusClient staying = await InProcess.ConnectAsync(url, "workers");
        await staying.Auth.UserRegistered.ListenAsync("count", HandleAsync, options);

        Task[] producers = [.. Enumerable.Range(0, Producers).Select(producer => Task.Run(() => ProduceAsync(firing, producer)))];
        Task[] guests = [.. Enumerable.Range(0, 3).Select(guest => Task.Run(() => ComeAndGoAsync(url, guest, options)))];
        await Task.WhenAll(producers).Within(Expect.Patience * 6, "every event to be fired");
        await _done.Task.Soon($"every event to be handled; {_count} of {Total} were");
        await Task.WhenAll(guests).Soon("the guests to leave");

        Assert.That(_handled, Has.Count.EqualTo(Total), "different events");
        Assert.That(_handled.Where(static entry => entry.Value != 1), Is.Empty, "events that came twice");
        Assert.That(_count, Is.EqualTo(Total), "deliveries");
    }

    private async ValueTask HandleAsync(UserRegistered payload, EventContext context, CancellationToken cancellationToken)
    {
        if (payload.Number % 7 == 0) await Task.Yield();
        _handled.AddOrUpdate(payload.Username, 1, static (_, count) => count + 1);
        if (Interlocked.Increment(ref _count) == Total) _done.TrySetResult();
    }

    private static async Task ProduceAsync(BusClient bus, int producer)
    {
        for (int number = 0; number < EventsPerProducer; number++)
            await bus.Auth.UserRegistered.FireAsync(new($"{producer}-{number}", number));
    }

    /// <summary>Another worker of the service, which stops and starts again while events flow: as a listener, or as a whole.</summary>
    private async Task ComeAndGoAsync(string url, int guest, ListenOptions options)
    {
        Random random = new(Seed + guest);
        while (!_done.Task.IsCompleted)
        {
            await using BusClient bus = await InProcess.ConnectAsync(url, "workers");
            int target = Volatile.Read(ref _count) + random.Next(1, 200);
            IBusListener listener = await bus.Auth.UserRegistered.ListenAsync("count", HandleAsync, options);
            while (Volatile.Read(ref _count) < target && !_done.Task.IsCompleted) await Task.Yield();
            if (random.Next(2) == 0) await listener.DisposeAsync();
        }
    }
}
