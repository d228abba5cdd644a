using Bus.Redis;
using Bus.Redis.Resp;
using Bus.Redis.Servers;
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
        ServerFinder finder = new(settings, $"{context.Service}-{context.Process}", context.TimeProvider, context.LoggerFactory.CreateLogger("Bus.Redis"));
        try
        {
            return new RedisTransport(await finder.ConnectAsync(cancellationToken).ConfigureAwait(false), settings, context);
        }
        catch (Exception failure) when (failure is RedisConnectionLostException or RedisErrorException)
        {
            throw new BusConnectionException(
                $"The bus cannot connect to {settings.Address}. {failure.Message.TrimEnd('.')}. {FailureAdvice.OfConnecting(settings, failure)}", failure);
        }
    }
}
