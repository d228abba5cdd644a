using Bus.Redis.Resp;

namespace Bus.Redis.Servers.Cluster;

/// <summary>Any server of a cluster that can be reached: what is said on a channel all of them hear.</summary>
internal sealed class AnyClusterNode(SlotMap map, string where) : RedisNode(map.Clock, map.Logger)
{
    public override async ValueTask<RedisConnection> OpenAsync(IRedisListener? listener, CancellationToken cancellationToken)
    {
        Exception? last = null;
        foreach (RedisAddress address in map.Primaries.OrderBy(static _ => Random.Shared.Next()))
        {
            try
            {
                return await RedisConnection.ConnectAsync(address, map.Name, cancellationToken, listener).ConfigureAwait(false);
            }
            catch (Exception failure) when (failure is RedisConnectionLostException or RedisErrorException)
            {
                last = failure;
            }
        }
        await map.RefreshAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
        throw last ?? new RedisConnectionLostException($"No server of the cluster {where} is known.", wasSent: false, cause: null);
    }

    public override string ToString() => where;
}
