using Bus.TestKit;

namespace Bus.Conformance;

/// <summary>Sets of servers for all tests of this assembly, which end with it.</summary>
[SetUpFixture]
public sealed class ServerPools
{
    public static ServerPool<RedisCluster> Clusters { get; } = new(static () => RedisCluster.StartAsync(), static cluster => cluster.ClearAsync());

    public static ServerPool<RedisWithSentinel> Sentinels { get; } = new(static () => RedisWithSentinel.StartAsync(), static servers => servers.SettleAsync());

    [OneTimeTearDown]
    public async Task EndAsync()
    {
        await Clusters.DisposeAsync();
        await Sentinels.DisposeAsync();
    }
}
