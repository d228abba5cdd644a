using Microsoft.Extensions.Logging;

namespace Bus.Redis.Resp;

/// <summary>One server, and all that it takes to connect to it once more: what blocks, or is told unasked, has connections of its own.</summary>
internal sealed record RedisNode(RedisAddress Address, string Name, TimeProvider Clock, ILogger Logger)
{
    /// <exception cref="RedisConnectionLostException">Nobody answers there, or not as Redis does.</exception>
    /// <exception cref="RedisErrorException">The server refuses.</exception>
    public ValueTask<RedisLink> ConnectAsync(CancellationToken cancellationToken)
        => RedisLink.ConnectAsync(Address, Name, Clock, Logger, cancellationToken);

    /// <summary>What users are told when Redis fails what they asked for.</summary>
    /// <param name="what">What failed, as the beginning of a sentence.</param>
    /// <param name="failure">Why.</param>
    public BusConnectionException Failed(string what, Exception failure) => new($"{what}, over {Address}. {failure.Message}", failure);

    /// <summary>A connection that does not come back.</summary>
    /// <inheritdoc cref="ConnectAsync"/>
    public ValueTask<RedisConnection> OpenAsync(IRedisListener listener, CancellationToken cancellationToken)
        => RedisConnection.ConnectAsync(Address, Name, cancellationToken, listener);
}
