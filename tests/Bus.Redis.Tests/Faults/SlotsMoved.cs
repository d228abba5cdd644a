using Bus.Redis.Servers.Cluster;
using Bus.Redis.Worker;

namespace Bus.Redis.Tests.Faults;

/// <summary>A cluster's slots move from server to server, with the streams, queues and lists that are in use, key by key: MOVED, ASK and TRYAGAIN.</summary>
public sealed class SlotsMoved
{
    private const string Stream = "parcel.*:stream", Queue = "parcel:rpc_queue";

    [Test]
    public async Task Lose_no_event()
    {
        Random chance = Chance.Begin();
        await using RedisCluster cluster = await RedisCluster.StartAsync();
        SlotWithOwner stream = new(cluster, Stream);
        await using Traffic traffic = await Traffic.StartAsync($"{cluster.Url}&acknowledgement_timeout=5");
        for (int round = 0; round < Chance.Rounds; round++)
        {
            await traffic.MoreFired(chance.Next(50, 2_000), $"events before the stream moves for the {round + 1}. time");
            await stream.MoveOnAsync(() => traffic.MoreHandled(50, "events to be handled where all of the stream is, though its slot is not yet"));
            await traffic.MoreHandled(50, "events to be handled where the slot is now");
        }
        await traffic.SettleAsync();
        foreach (string word in (string[])["MOVED", "ASK", "TRYAGAIN"]) Assert.That(await cluster.RefusalsAsync(word), Is.Positive, $"{word} is among what it was held against");
    }

    [Test]
    public async Task Lose_no_dead_letter()
    {
        Random chance = Chance.Begin();
        await using RedisCluster cluster = await RedisCluster.StartAsync();
        SlotWithOwner stream = new(cluster, Stream), known = new(cluster, "bus:dead_letters");
        await using BusClient bus = await BusClient.ConnectAsync(cluster.Url, static options => options.Service = "undertakers");
        IParcelApi api = bus.Api<IParcelApi>();
        await api.ParcelSent.ListenAsync("bury", Refuse, new ListenOptions { Concurrency = 4, Retry = RetryPolicy.None, DeadLetterCapacity = 1_000_000 });

        long last = 0;
        for (int round = 0; round < Chance.Rounds; round++)
        {
            Task moved = Task.WhenAll(stream.MoveOnAsync(), known.MoveOnAsync());
            for (int left = chance.Next(50, 200); left > 0 || !moved.IsCompleted; left--) await api.ParcelSent.FireAsync(new(++last)).Within(Traffic.Patience, "an event to be fired");
            await moved;
        }

        await Eventually.HoldsAsync(async () => (await LettersAsync(bus)).Distinct().Count() == last, Traffic.Patience, $"{last} dead letters");
        Assert.That((await LettersAsync(bus)).Distinct(), Is.EquivalentTo(Enumerable.Range(1, (int)last).Select(static number => (long)number)), "each event was refused");
    }

    [Test]
    public async Task Let_calls_fail_but_neither_hang_nor_answer_wrongly_and_succeed_when_they_have_moved()
    {
        await using RedisCluster cluster = await RedisCluster.StartAsync();
        SlotWithOwner queue = new(cluster, Queue), schema = new(cluster, "schema:parcel");
        await using Callers callers = await Callers.StartAsync(cluster.Url);
        SlotWithOwner replies = new(cluster, await ReplyListAsync(cluster, callers));
        for (int round = 0; round < Chance.Rounds; round++)
        {
            foreach (SlotWithOwner slot in (SlotWithOwner[])[queue, replies, schema]) await slot.MoveOnAsync();
            await callers.MoreAnswered(50, $"calls to be answered after they moved for the {round + 1}. time");
        }
        await callers.SettleAsync();
        foreach (string word in (string[])["MOVED", "ASK"]) Assert.That(await cluster.RefusalsAsync(word), Is.Positive, $"{word} is among what it was held against");
    }

    /// <summary>The list that replies come to has a name by chance, which whoever waits for them says to its server.</summary>
    private static async Task<string> ReplyListAsync(RedisCluster cluster, Callers callers)
    {
        List<RedisMonitor> monitors = [];
        foreach (RedisServer server in cluster.Servers) monitors.Add(await RedisMonitor.StartAsync(server.Port));
        try
        {
            await callers.MoreAnswered(10, "calls to be answered");
            List<SeenCommand> all = [];
            foreach (RedisMonitor monitor in monitors) all.AddRange(await monitor.UpToNowAsync());
            return all.First(static command => command.Name == "BLMPOP" && command.Words[3].Contains(":replies:", StringComparison.Ordinal)).Words[3];
        }
        finally
        {
            foreach (RedisMonitor monitor in monitors) monitor.Dispose();
        }
    }

    private static ValueTask Refuse(ParcelSent parcel) => throw new InvalidOperationException("nobody wants it");

    private static async Task<List<long>> LettersAsync(BusClient bus)
    {
        List<long> letters = [];
        await foreach (IDeadLetters group in bus.DeadLetters.AllAsync())
            await foreach (DeadLetter letter in group.ListAsync()) letters.Add(((ParcelSent)letter.Payload!).Number);
        return letters;
    }

    /// <summary>A key's slot, and who has it now.</summary>
    private sealed class SlotWithOwner(RedisCluster cluster, string key)
    {
        private readonly int _slot = HashSlot.Of(key);
        private int _owner = cluster.Servers.ToList().IndexOf(cluster.FirstOwnerOf(HashSlot.Of(key)));

        /// <param name="beforeTheEnd">Awaited when all keys are there and their slot is not.</param>
        public async Task MoveOnAsync(Func<Task>? beforeTheEnd = null)
        {
            int next = (_owner + 1) % cluster.Servers.Count;
            await RedisCluster.MoveAsync(_slot, cluster.Servers[_owner], cluster.Servers[next], async () =>
            {
                await WhenSomebodyCameAsync();
                if (beforeTheEnd is not null && await RedisAdmin.SayAsync(cluster.Servers[_owner].Port, $"CLUSTER COUNTKEYSINSLOT {_slot}") == "0") await beforeTheEnd();
            });
            _owner = next;
        }

        /// <summary>The next key stays until somebody was refused for the one that is away: else the move might be over before anybody saw it.</summary>
        private async Task WhenSomebodyCameAsync()
        {
            int before = await CountAsync();
            await Eventually.HoldsAsync(async () => await CountAsync() > before, Traffic.Patience, "somebody to come while the keys of a slot are on two servers");

            async Task<int> CountAsync() => await cluster.RefusalsAsync("ASK") + await cluster.RefusalsAsync("TRYAGAIN");
        }
    }
}
