using Bus.Redis.Resp;

namespace Bus.Redis.Servers.Cluster;

/// <summary>A server of a cluster. When it cannot be reached another may have its slots.</summary>
/// <param name="address">Where it is.</param>
/// <param name="map">Who has which slots.</param>
/// <param name="gone">Hears that it cannot be reached, and has no slots any more.</param>
internal sealed class ClusterNode(RedisAddress address, SlotMap map, Action gone) : RedisNode(map.Clock, map.Logger)
{
    public override async ValueTask<RedisConnection> OpenAsync(IRedisListener? listener, CancellationToken cancellationToken)
    {
        try
        {
            return await RedisConnection.ConnectAsync(address, map.Name, cancellationToken, listener).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is RedisConnectionLostException or RedisErrorException)
        {
            await map.RefreshAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
            if (!map.Primaries.Contains(address)) gone();
            throw;
        }
    }

    public override string ToString() => address.ToString();
}
