namespace Bus.TestKit;

/// <summary>A primary and a replica of the test's own, and a Sentinel that watches over them.</summary>
public sealed class RedisWithSentinel : IAsyncDisposable
{
    private const string Name = "mymaster";

    private readonly RedisServer _sentinel;

    private RedisWithSentinel(RedisServer primary, RedisServer replica, RedisServer sentinel) => (Primary, Replica, _sentinel) = (primary, replica, sentinel);

    /// <summary>Who was the primary when it was last looked.</summary>
    public RedisServer Primary { get; private set; }

    public RedisServer Replica { get; private set; }

    /// <summary>The URL of a bus on it.</summary>
    public string Url => _sentinel.Url;

    public RedisServer Sentinel => _sentinel;

    public static async Task<RedisWithSentinel> StartAsync(params string[] options)
    {
        // A primary waits for more replicas to come, which there are none of.
        string[] all = [.. options, "--repl-diskless-sync-delay 0"];
        RedisServer primary = await RedisServer.StartAsync(all);
        RedisServer replica = await RedisServer.StartAsync([.. all, $"--replicaof 127.0.0.1 {primary.Port}"]);
        RedisWithSentinel servers = new(primary, replica, await RedisServer.StartSentinelAsync(Name, primary.Port));
        await servers.SettleAsync();
        return servers;
    }

    /// <summary>Kills the primary, and waits for the replica to be the primary, as Sentinel finds out by itself.</summary>
    public async Task KillPrimaryAsync()
    {
        await Primary.KillAsync();
        await WhenReplacedAsync();
    }

    /// <summary>Waits for the replica to be the primary, as Sentinel finds out by itself.</summary>
    public async Task WhenReplacedAsync()
    {
        (Primary, Replica) = (Replica, Primary);
        await RedisAdmin.WaitAsync(Primary.Port, "INFO replication", static text => text.Contains("role:master", StringComparison.Ordinal));
    }

    /// <summary>Waits until the killed one is back as replica, if it was killed, and forgets all keys.</summary>
    public async Task SettleAsync()
    {
        await RedisAdmin.SayAsync(Primary.Port, "FLUSHALL");
        await RestoreAsync();
    }

    /// <summary>Waits until the killed one is back as replica, if it was killed, and could be the next primary.</summary>
    public async Task RestoreAsync()
    {
        await RedisAdmin.WaitForListAsync(_sentinel.Port, $"SENTINEL GET-MASTER-ADDR-BY-NAME {Name}", address => address[1] == $"{Primary.Port}");
        if (!Replica.IsRunning) await Replica.StartAgainAsReplicaOfAsync(Primary);
        await RedisAdmin.WaitAsync(Replica.Port, "INFO replication", static text => text.Contains("master_link_status:up", StringComparison.Ordinal));
        // Sentinel takes nobody for the next primary of whom it has not heard lately.
        await RedisAdmin.WaitForListAsync(_sentinel.Port, $"SENTINEL REPLICAS {Name}", static items =>
            items.Length > 0 && items[Array.IndexOf(items, "flags") + 1] == "slave" && items[Array.IndexOf(items, "master-link-status") + 1] == "ok");
    }

    public async ValueTask DisposeAsync()
    {
        await _sentinel.DisposeAsync();
        await Primary.DisposeAsync();
        await Replica.DisposeAsync();
    }
}
