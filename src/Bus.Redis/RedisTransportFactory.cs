using Bus.Redis;
using Bus.Redis.Resp;
using Bus.Transports;
using Microsoft.Extensions.Logging;

[assembly: BusTransport(RedisUrl.Plain, typeof(RedisTransportFactory))]
[assembly: BusTransport(RedisUrl.Tls, typeof(RedisTransportFactory))]
[assembly: BusTransport(RedisUrl.UnixSocket, typeof(RedisTransportFactory))]

namespace Bus.Redis;

/// <summary>Connects buses over Redis: <c>redis://user:password@host:port/db</c>, <c>rediss://</c> with TLS, <c>redis+unix:///path?db=n</c>.</summary>
/// <remarks>
/// Options stand behind a question mark: <c>acknowledgement_timeout</c> (seconds without a sign of life after which a consumer's events are taken over),
/// <c>calls</c> (how many of one API a worker runs at a time), <c>ca</c> (a file of certificates to trust), <c>db</c>, <c>max_length</c> (of a stream),
/// <c>streams</c> (<c>per_api</c> or <c>per_event</c>) and <c>unserved</c> (<c>fail</c> or <c>wait</c>).
/// </remarks>
public sealed class RedisTransportFactory : IBusTransportFactory
{
    /// <inheritdoc/>
    public async ValueTask<IBusTransport> ConnectAsync(BusTransportContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        RedisSettings settings = RedisUrl.Parse(context.Url);
        RedisNode node = new(settings.Address, $"{context.Service}-{context.Process}", context.TimeProvider, context.LoggerFactory.CreateLogger("Bus.Redis"));
        try
        {
            RedisLink link = await node.ConnectAsync(cancellationToken).ConfigureAwait(false);
            return new RedisTransport(node, link, settings, context);
        }
        catch (Exception failure) when (failure is RedisConnectionLostException or RedisErrorException)
        {
            throw new BusConnectionException(
                $"The bus cannot connect to {node.Address}. {failure.Message} Start Redis there, or mend the URL and what it says of user, password and database.", failure);
        }
    }
}
