using Bus.Redis.Resp;

namespace Bus.Redis.Servers;

/// <summary>One server, or whichever Sentinels name.</summary>
internal sealed class OneServer : RedisServers
{
    private readonly RedisNode _node;
    private readonly RedisLink _link;
    private readonly RedisRoute _route;

    private OneServer(RedisNode node, RedisLink link) : base(node.Clock, node.Logger)
        => (_node, _link, _route) = (node, link, new RedisRoute(link));

    public override bool IsCluster => false;

    public override bool IsConnected => _link.IsConnected;

    public override bool IsSettling => _link.IsSettling;

    public override RedisNode Channels => _node;

    /// <summary>Goes on with a connection that stands.</summary>
    public static OneServer From(RedisNode node, RedisConnection connection) => new(node, RedisLink.From(node, connection));

    public override RedisRoute Of(string key) => _route;

    public override async ValueTask<RedisBlockingLink> OpenBlockingAsync(string key, CancellationToken cancellationToken)
    {
        RedisLink own = RedisLink.From(_node, await _node.OpenSoonAsync(listener: null, cancellationToken).ConfigureAwait(false));
        return new(new RedisRoute(own), _route, own, Farewells);
    }

    public override async ValueTask DisposeAsync()
    {
        await _link.DisposeAsync().ConfigureAwait(false);
        await _node.DisposeAsync().ConfigureAwait(false);
    }

    public override string ToString() => _node.ToString()!;
}
