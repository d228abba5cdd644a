using Bus.Redis;
using Bus.Redis.Resp;
using Bus.Transports;
using Microsoft.Extensions.Logging;

[assembly: BusTransport(RedisUrl.Plain, typeof(RedisTransportFactory))]
[assembly: BusTransport(RedisUrl.Tls, typeof(RedisTransportFactory))]
[assembly: BusTransport(RedisUrl.UnixSocket, typeof(RedisTransportFactory))]

namespace Bus.Redis;

/// <summary>Connects buses over Redis: <c>redis://user:password@host:port/db</c>, <c>rediss://</c> with TLS, <c>redis+unix:///path?db=n</c>.</summary>
public sealed class RedisTransportFactory : IBusTransportFactory
{
    /// <inheritdoc/>
    public async ValueTask<IBusTransport> ConnectAsync(BusTransportContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        RedisNode node = new(RedisUrl.Parse(context.Url), $"{context.Service}-{context.Process}", context.TimeProvider, context.LoggerFactory.CreateLogger("Bus.Redis"));
        try
        {
            RedisLink link = await node.ConnectAsync(cancellationToken).ConfigureAwait(false);
            return new RedisTransport(node, link, context);
        }
        catch (Exception failure) when (failure is RedisConnectionLostException or RedisErrorException)
        {
            throw new BusConnectionException(
                $"The bus cannot connect to {node.Address}. {failure.Message} Start Redis there, or mend the URL and what it says of user, password and database.", failure);
        }
    }
}
