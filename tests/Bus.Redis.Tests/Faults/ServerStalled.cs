using Bus.Redis.Tests.Lightbus;
using Bus.Redis.Worker;

namespace Bus.Redis.Tests.Faults;

/// <summary>A server stops for a while, or connections end, while more is fired than can be sent: what the bus holds has a limit, and is given back.</summary>
public sealed class ServerStalled
{
    private const int Fires = 2_000, Length = 64 * 1024, Huge = 32 * 1024 * 1024, CutsPerRound = 10, Concurrent = 2_000;

    // All fires together are four times as much.
    private const long MostHeld = 32 * 1024 * 1024;

    [Test]
    public async Task Is_sent_no_more_than_the_connection_holds_while_others_wait()
    {
        await using RedisServer server = await RedisServer.StartAsync();
        await using BusClient bus = await BusClient.ConnectAsync($"{server.Url}?max_length=10", static options => options.Service = "accounts");
        BusEvent<UserRegistered> registered = bus.Api<IAuthApi>().UserRegistered;
        UserRegistered large = new("user", new string('x', Length));
        await registered.FireAsync(large);
        long before = GC.GetTotalMemory(forceFullCollection: true);

        await server.PauseAsync();
        Task[] fires = await StartAsync(() => registered.FireAsync(large).AsTask(), Fires);
        long held = GC.GetTotalMemory(forceFullCollection: true) - before;
        int done = fires.Count(static fire => fire.IsCompleted);
        await server.ResumeAsync();
        await Task.WhenAll(fires).Within(Traffic.Patience, "all events to be fired");

        long kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        TestContext.Out.WriteLine($"{held / 1024} KiB were held while the server was stopped, {kept / 1024} KiB afterwards.");
        Assert.That(done, Is.Zero, "nobody is told that an event is fired of which the server has not said so");
        Assert.That(held, Is.LessThan(MostHeld), "of what was fired meanwhile");
        // The process's pool keeps dozens of arrays of each size for each core, and which depends on who gave them back where.
        Assert.That(kept, Is.LessThan(MostHeld), "when all was sent");
        string[] stream = await RedisAdmin.ListAsync(server.Port, "XINFO STREAM auth.*:stream");
        Assert.That(stream[Array.IndexOf(stream, "entries-added") + 1], Is.EqualTo($"{Fires + 1}"), "each event once");
    }

    [Test]
    public async Task Holds_up_no_thread_of_who_fires_what_no_socket_takes_at_once()
    {
        await using RedisServer server = await RedisServer.StartAsync();
        await using BusClient bus = await BusClient.ConnectAsync(server.Url, static options => options.Service = "accounts");
        BusEvent<UserRegistered> registered = bus.Api<IAuthApi>().UserRegistered;
        await registered.FireAsync(new("user", "small"));
        await server.PauseAsync();
        Task[] fires;
        try
        {
            fires = await StartAsync(() => registered.FireAsync(new("user", new string('x', Huge))).AsTask(), 1);
        }
        finally
        {
            await server.ResumeAsync();
        }
        await Task.WhenAll(fires).Within(Traffic.Patience, "the event to be fired");
    }

    [Test]
    public async Task Leaves_no_connections_threads_memory_and_lists_behind()
    {
        await using RedisServer server = await RedisServer.StartAsync();
        await using CuttingProxy proxy = new(server.Port, Chance.Begin());
        await using (Traffic traffic = await Traffic.StartAsync(Urls.WithShortAcknowledgement(proxy.Port)))
        await using (Callers callers = await Callers.StartAsync($"redis://127.0.0.1:{proxy.Port}"))
        await using (BusClient many = await BusClient.ConnectAsync($"redis://127.0.0.1:{proxy.Port}", static options => options.Service = "traffic"))
        {
            IParcelApi api = many.Api<IParcelApi>();
            await traffic.MoreHandled(500, "events to be handled");
            await callers.MoreAnswered(100, "calls to be answered");
            int connections = await ConnectionsAsync(server), threads = Threads();
            Assert.That(connections, Is.GreaterThan(10), "what is counted is there");
            long before = GC.GetTotalMemory(forceFullCollection: true);

            for (int round = 0; round < Chance.Rounds; round++)
            {
                await server.PauseAsync();
                Task<Task[]> starting = StartAsync(() => traffic.FireAsync(api), Concurrent);
                Task cutting = proxy.CutAsync(CutsPerRound, Traffic.Patience);
                Task[] fires = await starting;
                await server.ResumeAsync();
                await cutting;
                await Task.WhenAll(fires).Within(Traffic.Patience, $"the events that were fired all at once; {traffic.Ledger}");
            }

            await Eventually.HoldsAsync(async () => await ConnectionsAsync(server) == connections, Traffic.Patience, $"{connections} connections, as before");
            await Eventually.HoldsAsync(() => Task.FromResult(Threads() == threads), Traffic.Patience, $"{threads} threads, as before");
            await traffic.SettleAsync();
            await callers.SettleAsync();
            long kept = GC.GetTotalMemory(forceFullCollection: true) - before;
            TestContext.Out.WriteLine($"{kept / 1024} KiB more than before; {connections} connections, {threads} threads");
            Assert.That(kept, Is.LessThan(MostHeld));
        }

        await Eventually.HoldsAsync(async () => await ConnectionsAsync(server) == 0, Traffic.Patience, "all connections to end");
        await Eventually.HoldsAsync(static () => Task.FromResult(Threads() == 0), Traffic.Patience, "all threads to end");
        foreach (string list in await RedisAdmin.ListAsync(server.Port, "KEYS *:replies:*"))
            Assert.That(int.Parse(await RedisAdmin.SayAsync(server.Port, $"TTL {list}"), System.Globalization.CultureInfo.InvariantCulture), Is.InRange(0, 60), "a list of replies ends by itself");
    }

    /// <summary>Starts many at once, on a thread that may be held up, which must not be for long.</summary>
    private static Task<Task[]> StartAsync(Func<Task> start, int count)
        => Task.Run(() => Enumerable.Range(0, count).Select(_ => start()).ToArray()).Within(Traffic.Patience, "whoever fires to go on at once");

    private static async Task<int> ConnectionsAsync(RedisServer server)
        => (await RedisAdmin.SayAsync(server.Port, "CLIENT LIST")).Split('\n').Count(static line => Names.Any(name => line.Contains($" name={name}-", StringComparison.Ordinal)));

    /// <summary>A connection's thread has its name.</summary>
    private static int Threads() => OperatingSystem.IsLinux() ? Directory.GetDirectories("/proc/self/task").Count(static task => IsOurs($"{task}/comm")) : 0;

    private static bool IsOurs(string file)
    {
        try
        {
            string name = File.ReadAllText(file);
            return Names.Any(ours => name.StartsWith($"{ours}-", StringComparison.Ordinal));
        }
        catch (IOException)
        {
            // It has just ended.
            return false;
        }
    }

    private static readonly string[] Names = ["traffic", "parcels", "callers"];
}
