using Bus.Redis.Tests.Lightbus;

namespace Bus.Redis.Tests.Allocations;

/// <summary>What an event costs in memory, in the whole process, once the runtime has compiled for good what is used all the time.</summary>
[NonParallelizable]
public sealed class Events
{
    // As many as a listener takes at a time.
    private const int Together = 128;

    private const int Count = 256 * Together, Rounds = 20;

    // What may be made for an event beside what its handler gets.
    private const double MostBeside = 64;

    // A timer somewhere, or the room that is asked for every few thousand events, is not an event's.
    private const double Noise = 2;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Test]
    public async Task Firing_allocates_nothing()
    {
        await using RedisServer server = await RedisServer.StartAsync();
        await using BusClient bus = await BusClient.ConnectAsync(server.Url, static options => options.Service = "accounts");
        BusEvent<UserRegistered> registered = bus.Api<IAuthApi>().UserRegistered;
        UserRegistered payload = new("user0", "user0@example.com");

        Assert.That(await LeastAsync(() => FireAsync(registered, payload)), Is.LessThan(Noise));
    }

    [Test]
    public async Task Handling_allocates_little_more_than_the_payload()
    {
        await using RedisServer server = await RedisServer.StartAsync();
        await using BusClient bus = await BusClient.ConnectAsync(server.Url, static options => options.Service = "accounts");
        BusEvent<UserRegistered> registered = bus.Api<IAuthApi>().UserRegistered;
        UserRegistered payload = new("user0", "user0@example.com");
        double payloads = await LeastAsync(static () =>
        {
            for (int made = 0; made < Count; made++) GC.KeepAlive(new UserRegistered(new string('u', 5), new string('e', 17)));
            return Task.CompletedTask;
        });

        // They wait in the stream, so that each read brings as many as it may.
        await FireAsync(registered, payload);
        int groups = 0;
        double all = await LeastAsync(async () =>
        {
            int left = Count;
            TaskCompletionSource handled = new(TaskCreationOptions.RunContinuationsAsynchronously);
            IBusListener listener = await registered.ListenAsync($"count{groups++}", _ =>
            {
                if (--left == 0) handled.SetResult();
                return default;
            }, new ListenOptions { Since = ListenSince.Beginning });
            await handled.Task.Within(Patience, "the events to be handled");
            await listener.DisposeAsync();
        });
        TestContext.Out.WriteLine($"{payloads:0.0} bytes are a payload, {all:0.0} are made for an event.");
        Assert.That(payloads, Is.GreaterThan(100), "an object and two texts");
        Assert.That(all, Is.LessThan(payloads + MostBeside));
    }

    private static async Task FireAsync(BusEvent<UserRegistered> registered, UserRegistered payload)
    {
        ValueTask[] together = new ValueTask[Together];
        for (int fired = 0; fired < Count; fired += Together)
        {
#pragma warning disable CA2012 // Each is awaited, and once.
            for (int index = 0; index < Together; index++) together[index] = registered.FireAsync(payload);
            for (int index = 0; index < Together; index++) await together[index];
#pragma warning restore CA2012
        }
    }

    /// <summary>Bytes for each of so many events in the best of many rounds.</summary>
    private static async Task<double> LeastAsync(Func<Task> round)
    {
        double least = double.MaxValue;
        for (int number = 0; number < Rounds; number++)
        {
            long before = GC.GetTotalAllocatedBytes(precise: true);
            await round();
            least = Math.Min(least, (GC.GetTotalAllocatedBytes(precise: true) - before) / (double)Count);
        }
        return least;
    }
}
