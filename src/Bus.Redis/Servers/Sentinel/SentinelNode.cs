using System.Collections.Concurrent;
using Bus.Redis.Resp;
using Microsoft.Extensions.Logging;

namespace Bus.Redis.Servers.Sentinel;

/// <summary>Whoever Sentinels say is the primary now. A connection to one that no longer is ends, even if that one does not say so.</summary>
internal sealed class SentinelNode : RedisNode
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly Sentinels _sentinels;
    private readonly string _name;
    private readonly ConcurrentDictionary<RedisConnection, byte> _open = new();
    private readonly ConcurrentDictionary<CancellationTokenSource, RedisAddress> _opening = new();
    private readonly CancellationTokenSource _closing = new();
    private readonly Task _watching;
    private RedisAddress? _primary;

    /// <param name="sentinels">Who is asked.</param>
    /// <param name="name">What connections are named.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="logger">Where it says what it does.</param>
    public SentinelNode(Sentinels sentinels, string name, TimeProvider clock, ILogger logger) : base(clock, logger)
    {
        (_sentinels, _name) = (sentinels, name);
        _watching = WatchAsync();
    }

    public override bool MayMove => true;

    public override async ValueTask<RedisConnection> OpenAsync(IRedisListener? listener, CancellationToken cancellationToken)
    {
        RedisAddress primary = await _sentinels.PrimaryAsync(cancellationToken).ConfigureAwait(false);
        RedisConnection connection = await ConnectAsync(primary, listener, cancellationToken).ConfigureAwait(false);
        if (connection.Greeting.IsReplica)
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw new RedisConnectionLostException($"{primary}, which is to be the primary '{_sentinels.Name}', is still a replica.", wasSent: false, cause: null);
        }
        _primary ??= primary;
        _open[connection] = 0;
        _ = connection.Closed.ContinueWith((_, _) => _open.TryRemove(connection, out _), null, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        return connection;
    }

    public override async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync().ConfigureAwait(false);
        await _watching.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _sentinels.DisposeAsync().ConfigureAwait(false);
        _closing.Dispose();
        await base.DisposeAsync().ConfigureAwait(false);
    }

    public override string ToString() => _sentinels.ToString();

    /// <summary>Connects, until Sentinel names another: one that hangs is connected to, and says nothing.</summary>
    private async ValueTask<RedisConnection> ConnectAsync(RedisAddress primary, IRedisListener? listener, CancellationToken cancellationToken)
    {
        using CancellationTokenSource attempt = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _opening[attempt] = primary;
        try
        {
            return await RedisConnection.ConnectAsync(primary, _name, attempt.Token, listener).ConfigureAwait(false);
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            throw new RedisConnectionLostException($"{primary} did not answer, and is the primary '{_sentinels.Name}' no more.", wasSent: false, late);
        }
        finally
        {
            _opening.TryRemove(attempt, out _);
        }
    }

    private async Task WatchAsync()
    {
        using PeriodicTimer timer = new(Interval, Clock);
        while (await timer.WaitForNextTickAsync(_closing.Token).ConfigureAwait(false))
        {
            try
            {
                EndAllBut(await _sentinels.PrimaryAsync(_closing.Token).ConfigureAwait(false));
            }
            catch (Exception failure) when (failure is RedisConnectionLostException or RedisErrorException)
            {
                // Without Sentinels the primary stays what it was; who needs a new connection says that there is none.
            }
        }
    }

    private void EndAllBut(RedisAddress primary)
    {
        if (_primary is not null && _primary != primary) Logger.PrimaryMoved(_sentinels.Name, primary.ToString());
        _primary = primary;
        foreach (RedisConnection connection in _open.Keys.Where(connection => connection.Address != primary))
            connection.End(new InvalidOperationException($"Sentinel says that the primary '{_sentinels.Name}' is {primary} now"));
        foreach ((CancellationTokenSource attempt, RedisAddress address) in _opening)
            if (address != primary) GiveUp(attempt);
    }

    private static void GiveUp(CancellationTokenSource attempt)
    {
        try
        {
            _ = attempt.CancelAsync();
        }
        catch (ObjectDisposedException)
        {
            // It has just ended.
        }
    }
}
