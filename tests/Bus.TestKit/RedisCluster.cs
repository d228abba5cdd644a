using System.Globalization;

namespace Bus.TestKit;

/// <summary>A cluster of the test's own: three servers, each with a third of the keys, and replicas where they are asked for.</summary>
public sealed class RedisCluster : IAsyncDisposable
{
    private const int Slots = 16384;

    private readonly List<RedisServer> _servers = [];

    private RedisCluster() { }

    /// <summary>The three with keys, and behind them their replicas in the same order.</summary>
    public IReadOnlyList<RedisServer> Servers => _servers;

    /// <summary>The URL of a bus on it. It names all servers.</summary>
    public string Url => $"{_servers[0].Url}?nodes={string.Join(',', _servers.Skip(1).Select(static server => $"127.0.0.1:{server.Port}"))}";

    /// <summary>Starts a cluster.</summary>
    /// <param name="primaries">How many have keys.</param>
    /// <param name="hasReplicas">Whether each has a replica.</param>
    public static async Task<RedisCluster> StartAsync(int primaries = 3, bool hasReplicas = false)
    {
        RedisCluster cluster = new();
        for (int number = 0; number < primaries * (hasReplicas ? 2 : 1); number++) cluster._servers.Add(await RedisServer.StartForClusterAsync());
        await cluster.MeetAsync(primaries);
        return cluster;
    }

    /// <summary>Forgets all keys.</summary>
    public async Task ClearAsync()
    {
        foreach (RedisServer server in _servers) await RedisAdmin.SayAsync(server.Port, "FLUSHALL");
    }

    /// <summary>Moves a slot, with the keys in it, one by one and under the eyes of whoever uses them.</summary>
    /// <param name="slot">The slot.</param>
    /// <param name="from">Who has it.</param>
    /// <param name="to">Who gets it.</param>
    /// <param name="afterEach">Awaited after each key, while some are here and some there; or null.</param>
    public static async Task MoveAsync(int slot, RedisServer from, RedisServer to, Func<Task>? afterEach = null)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        string source = await RedisAdmin.SayAsync(from.Port, "CLUSTER MYID"), target = await RedisAdmin.SayAsync(to.Port, "CLUSTER MYID");
        await RedisAdmin.SayAsync(to.Port, $"CLUSTER SETSLOT {slot} IMPORTING {source}");
        await RedisAdmin.SayAsync(from.Port, $"CLUSTER SETSLOT {slot} MIGRATING {target}");
        while (await RedisAdmin.SayAsync(from.Port, $"CLUSTER COUNTKEYSINSLOT {slot}") != "0")
        {
            foreach (string key in await RedisAdmin.ListAsync(from.Port, $"CLUSTER GETKEYSINSLOT {slot} 100"))
            {
                await RedisAdmin.SayAsync(from.Port, $"MIGRATE 127.0.0.1 {to.Port} \"{key}\" 0 5000");
                if (afterEach is not null) await afterEach();
            }
        }
        foreach (RedisServer server in (RedisServer[])[to, from]) await RedisAdmin.SayAsync(server.Port, $"CLUSTER SETSLOT {slot} NODE {target}");
    }

    /// <summary>The server that had a slot when the cluster was made.</summary>
    public RedisServer FirstOwnerOf(int slot, int primaries = 3)
        => _servers[Enumerable.Range(0, primaries).Last(number => number * Slots / primaries <= slot)];

    /// <summary>The replica that a server with keys had when the cluster was made.</summary>
    public RedisServer ReplicaOf(RedisServer primary) => _servers[_servers.IndexOf(primary) + _servers.Count / 2];

    /// <summary>How often the servers have refused something with a word: <c>MOVED</c>, <c>ASK</c>, <c>TRYAGAIN</c>.</summary>
    public async Task<int> RefusalsAsync(string word)
    {
        int count = 0;
        foreach (RedisServer server in _servers.Where(static server => server.IsRunning))
        {
            string[] said = (await RedisAdmin.SayAsync(server.Port, "INFO errorstats")).Split($"errorstat_{word}:count=");
            if (said.Length == 2) count += int.Parse(said[1].Split('\r')[0], CultureInfo.InvariantCulture);
        }
        return count;
    }

    /// <summary>Kills a server and waits until its replica has its slots.</summary>
    public static async Task KillAsync(RedisServer primary, RedisServer replica)
    {
        ArgumentNullException.ThrowIfNull(primary);
        ArgumentNullException.ThrowIfNull(replica);
        await primary.KillAsync();
        await RedisAdmin.WaitAsync(replica.Port, "INFO replication", static text => text.Contains("role:master", StringComparison.Ordinal));
    }

    /// <summary>Starts a server again that was killed, and waits until it is the replica of who took over, and has what that has.</summary>
    public static async Task ReturnAsync(RedisServer killed)
    {
        ArgumentNullException.ThrowIfNull(killed);
        await killed.StartAgainAsync();
        await RedisAdmin.WaitAsync(killed.Port, "INFO replication", static text => text.Contains("role:slave", StringComparison.Ordinal) && text.Contains("master_link_status:up", StringComparison.Ordinal));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (RedisServer server in _servers) await server.DisposeAsync();
    }

    private async Task MeetAsync(int primaries)
    {
        for (int number = 0; number < primaries; number++)
        {
            string first = $"{number * Slots / primaries}", last = $"{(number + 1) * Slots / primaries - 1}";
            await RedisAdmin.SayAsync(_servers[number].Port, $"CLUSTER ADDSLOTSRANGE {first} {last}");
            await RedisAdmin.SayAsync(_servers[number].Port, string.Create(CultureInfo.InvariantCulture, $"CLUSTER SET-CONFIG-EPOCH {number + 1}"));
        }
        string bus = await RedisAdmin.SayAsync(_servers[0].Port, "CLUSTER NODES");
        // host:port@busport
        string busPort = bus.Split('@')[1].Split(' ', ',')[0];
        foreach (RedisServer server in _servers.Skip(1)) await RedisAdmin.SayAsync(server.Port, $"CLUSTER MEET 127.0.0.1 {_servers[0].Port} {busPort}");
        foreach (RedisServer server in _servers) await RedisAdmin.WaitAsync(server.Port, "CLUSTER INFO", text => text.Contains($"cluster_known_nodes:{_servers.Count}", StringComparison.Ordinal));
        for (int number = primaries; number < _servers.Count; number++)
        {
            string id = await RedisAdmin.SayAsync(_servers[number - primaries].Port, "CLUSTER MYID");
            RedisServer replica = _servers[number];
            await RedisAdmin.WaitAsync(replica.Port, $"CLUSTER REPLICATE {id}", static reply => reply == "OK");
            await RedisAdmin.WaitAsync(replica.Port, "INFO replication", static text => text.Contains("master_link_status:up", StringComparison.Ordinal));
        }
        foreach (RedisServer server in _servers)
            await RedisAdmin.WaitAsync(server.Port, "CLUSTER INFO", static text => text.Contains("cluster_state:ok", StringComparison.Ordinal) && text.Contains($"cluster_slots_assigned:{Slots}", StringComparison.Ordinal));
    }
}
