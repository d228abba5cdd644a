using Bus.Redis.Resp;

namespace Bus.Redis.Servers.Cluster;

/// <summary>The servers of a cluster, each with a part of the keys.</summary>
internal sealed class ClusterServers : RedisServers
{
    private readonly SlotMap _map;
    private readonly ClusterLinks _links;
    private readonly RedisRoute?[] _routes = new RedisRoute?[HashSlot.Count];
    private readonly string _where;

    private ClusterServers(SlotMap map, ClusterLinks links, string where) : base(map.Clock, map.Logger)
        => (_map, _links, _where, Channels) = (map, links, where, new AnyClusterNode(map, where));

    public override bool IsCluster => true;

    public override bool IsConnected => _links.IsConnected;

    public override bool IsSettling => _links.IsSettling;

    public override RedisNode Channels { get; }

    /// <summary>Connects.</summary>
    /// <param name="map">What is known of the cluster.</param>
    /// <param name="where">Its URL, for messages.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <inheritdoc cref="SlotMap.LoadAsync"/>
    public static async ValueTask<ClusterServers> ConnectAsync(SlotMap map, string where, CancellationToken cancellationToken)
    {
        await map.LoadAsync(cancellationToken).ConfigureAwait(false);
        ClusterLinks links = new(map);
        try
        {
            await links.OpenAsync(cancellationToken).ConfigureAwait(false);
            return new(map, links, where);
        }
        catch
        {
            await links.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public override RedisRoute Of(string key)
    {
        int slot = HashSlot.Of(key);
        return _routes[slot] ??= new RedisRoute(_links, slot);
    }

    public override ValueTask<RedisBlockingLink> OpenBlockingAsync(string key, CancellationToken cancellationToken)
    {
        ClusterLinks own = new(_map);
        return new(new RedisBlockingLink(new RedisRoute(own, HashSlot.Of(key)), Of(key), own, Farewells));
    }

    public override ValueTask DisposeAsync() => _links.DisposeAsync();

    public override string ToString() => _where;
}
