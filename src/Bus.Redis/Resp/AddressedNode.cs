using Microsoft.Extensions.Logging;

namespace Bus.Redis.Resp;

/// <summary>The server at an address.</summary>
/// <param name="address">Where it is.</param>
/// <param name="name">What connections are named.</param>
/// <param name="clock">The clock.</param>
/// <param name="logger">Where it says what it does.</param>
internal sealed class AddressedNode(RedisAddress address, string name, TimeProvider clock, ILogger logger) : RedisNode(clock, logger)
{
    public override ValueTask<RedisConnection> OpenAsync(IRedisListener? listener, CancellationToken cancellationToken)
        => RedisConnection.ConnectAsync(address, name, cancellationToken, listener);

    public override string ToString() => address.ToString();
}
