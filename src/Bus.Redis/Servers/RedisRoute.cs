using Bus.Redis.Resp;
using Bus.Redis.Servers.Cluster;

namespace Bus.Redis.Servers;

/// <summary>The way to a key: a connection that comes back, to the server that has the key now.</summary>
internal sealed class RedisRoute
{
    private readonly RedisLink? _link;
    private readonly ClusterLinks? _cluster;
    private readonly int _slot;

    /// <summary>The way to any key of one server.</summary>
    public RedisRoute(RedisLink link) => _link = link;

    /// <summary>The way to the keys of one slot of a cluster.</summary>
    public RedisRoute(ClusterLinks cluster, int slot) => (_cluster, _slot) = (cluster, slot);

    /// <inheritdoc cref="RedisLink.IsConnected"/>
    public bool IsConnected => _link?.IsConnected ?? _cluster!.IsConnectedTo(_slot);

    /// <inheritdoc cref="RedisLink.ConnectionId"/>
    public long ConnectionId => _link?.ConnectionId ?? _cluster!.ConnectionIdTo(_slot);

    /// <inheritdoc cref="RedisLink.SendAsync"/>
    public ValueTask<TReply> SendAsync<TCommand, TReply>(TCommand command, CancellationToken cancellationToken)
        where TCommand : struct, IRedisCommand<TReply>
        => _link is { } link ? link.SendAsync<TCommand, TReply>(command, cancellationToken) : _cluster!.SendAsync<TCommand, TReply>(_slot, command, cancellationToken);

    /// <inheritdoc cref="RedisLink.TryPost(PendingCommand)"/>
    /// <remarks>The reply may be that the key is elsewhere (<see cref="RedisErrorException.IsElsewhere"/>).</remarks>
    public bool TryPost(PendingCommand command) => _link is { } link ? link.TryPost(command) : _cluster!.TryPost(_slot, command);

    /// <inheritdoc cref="RedisLink.TryPost{TCommand, TReply}"/>
    /// <remarks>Never in a cluster, where commands that belong together are a transaction.</remarks>
    public bool TryPost<TCommand, TReply>(in TCommand command, PendingReply pending)
        where TCommand : struct, IRedisCommand<TReply>
        => _link is { } link && link.TryPost<TCommand, TReply>(command, pending);
}
