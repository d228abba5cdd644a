using Bus.TestKit;

namespace Bus.Conformance;

/// <summary>A bus on Redis, whatever that consists of.</summary>
public abstract class AnyRedisUnderTest : TransportUnderTest
{
    // A server and a wire are between what is done and what is seen.
    public override TimeSpan Patience => TimeSpan.FromSeconds(30);

    // Redis has a clock of its own.
    public override bool AcceptsManualClock => false;
}

/// <summary>A bus on a redis-server of its own.</summary>
public class RedisUnderTest(Task<RedisServer> server, string options = "") : AnyRedisUnderTest
{
    public RedisUnderTest() : this(RedisServer.StartAsync()) { }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await (await server).DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected override async ValueTask<BusClient> OpenAsync(Action<BusOptions> configure) => await BusClient.ConnectAsync((await server).Url + options, configure);
}

/// <summary>The same with all that is said encrypted.</summary>
public sealed class RedisTlsUnderTest() : RedisUnderTest(RedisServer.StartWithTlsAsync());

/// <summary>The same over a unix socket.</summary>
public sealed class RedisSocketUnderTest() : RedisUnderTest(RedisServer.StartOnSocketAsync());

/// <summary>The same with a stream for each event.</summary>
public sealed class RedisPerEventUnderTest() : RedisUnderTest(RedisServer.StartAsync(), "?streams=per_event");

/// <summary>A bus on a cluster of three, where keys are on different servers.</summary>
public sealed class RedisClusterUnderTest : AnyRedisUnderTest
{
    private readonly Task<RedisCluster> _cluster = ServerPools.Clusters.RentAsync();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        ServerPools.Clusters.Return(await _cluster);
    }

    protected override async ValueTask<BusClient> OpenAsync(Action<BusOptions> configure) => await BusClient.ConnectAsync((await _cluster).Url, configure);
}

/// <summary>A bus behind Sentinel, whose primary is killed as soon as the first client is connected: the promises are kept on its replica.</summary>
public sealed class RedisSentinelUnderTest : AnyRedisUnderTest
{
    private readonly Task<RedisWithSentinel> _servers = ServerPools.Sentinels.RentAsync();
    private readonly SemaphoreSlim _first = new(1);
    private bool _isKilled;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _first.Dispose();
        ServerPools.Sentinels.Return(await _servers);
    }

    protected override async ValueTask<BusClient> OpenAsync(Action<BusOptions> configure)
    {
        RedisWithSentinel servers = await _servers;
        await _first.WaitAsync();
        try
        {
            if (_isKilled) return await BusClient.ConnectAsync(servers.Url, configure);
            BusClient client = await BusClient.ConnectAsync(servers.Url, configure);
            await servers.KillPrimaryAsync();
            _isKilled = true;
            return client;
        }
        finally
        {
            _first.Release();
        }
    }
}
