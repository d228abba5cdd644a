using System.Numerics;
using Microsoft.Extensions.Logging;

namespace Bus.Redis.Resp;

/// <summary>A server to connect to, again and again: one whose address is known, or whoever has a part now.</summary>
/// <param name="clock">The clock.</param>
/// <param name="logger">Where it says what it does.</param>
internal abstract class RedisNode(TimeProvider clock, ILogger logger) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public TimeProvider Clock => clock;

    public ILogger Logger => logger;

    /// <summary>Whether another server may have its part by the next time: then one that only reads is the wrong one.</summary>
    public virtual bool MayMove => false;

    /// <summary>Connects.</summary>
    /// <param name="listener">Hears what the server says unasked, or null.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RedisConnectionLostException">Nobody answers there, or not as Redis does.</exception>
    /// <exception cref="RedisErrorException">The server refuses.</exception>
    public abstract ValueTask<RedisConnection> OpenAsync(IRedisListener? listener, CancellationToken cancellationToken);

    /// <summary>Ends what goes on without a connection.</summary>
    public virtual ValueTask DisposeAsync() => default;

    /// <summary>Connects once more where there was a connection already: what fails now may be about to come back.</summary>
    /// <inheritdoc cref="OpenAsync"/>
    public async ValueTask<RedisConnection> OpenSoonAsync(IRedisListener? listener, CancellationToken cancellationToken)
    {
        long start = clock.GetTimestamp();
        for (int failures = 0; ; failures++)
        {
            try
            {
                return await OpenAsync(listener, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception failure) when (failure is RedisConnectionLostException or RedisErrorException { Code: "LOADING" } && clock.GetElapsedTime(start) < Patience)
            {
                await Task.Delay(Backoff.After(failures, Random.Shared.NextDouble()), clock, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Tries until there is a connection.</summary>
    /// <param name="listener">Hears what the server says unasked, or null.</param>
    /// <param name="closing">Ends the attempts.</param>
    /// <param name="isFirst">Whether there was none before: then nobody waits before the first attempt.</param>
    /// <returns>The connection, or null when the attempts were ended.</returns>
    public async Task<RedisConnection?> OpenAgainAsync(IRedisListener? listener, CancellationToken closing, bool isFirst = false)
    {
        for (int failures = 0; !closing.IsCancellationRequested; failures++)
        {
            try
            {
                if (failures > 0 || !isFirst) await Task.Delay(Backoff.After(failures, Random.Shared.NextDouble()), clock, closing).ConfigureAwait(false);
                RedisConnection connection = await OpenAsync(listener, closing).ConfigureAwait(false);
                if (failures > 0 || !isFirst) logger.ConnectionBack(ToString()!, failures + 1);
                return connection;
            }
            catch (Exception failure)
            {
                // Whatever it is may pass: a server that loads its data refuses everybody, and a process may be short of sockets for a while.
                // At the first, second, fourth attempt and so on: an outage is not told by the line.
                if (!closing.IsCancellationRequested && BitOperations.IsPow2(failures + 1)) logger.StillDisconnected(ToString()!, failures + 1, failure.Message);
            }
        }
        return null;
    }
}
