using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;

namespace Bus.Redis.Resp;

/// <summary>A connection that comes back: when it is lost, it is made anew, and what may be said twice is said again.</summary>
internal sealed class RedisLink : IAsyncDisposable
{
    private readonly RedisAddress _address;
    private readonly string _name;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _closing = new();
    private readonly Task _keeping;
    private TaskCompletionSource<RedisConnection> _connected = NewSource();

    private RedisLink(RedisConnection first, RedisAddress address, string name, TimeProvider clock, ILogger logger)
    {
        (_address, _name, _clock, _logger) = (address, name, clock, logger);
        _connected.SetResult(first);
        _keeping = KeepAsync(first);
    }

    /// <summary>The present connection's number at the server; 0 without one, or when the server does not say.</summary>
    public long ConnectionId => Volatile.Read(ref _connected).Task is { IsCompletedSuccessfully: true, Result: var connection } ? connection.Id : 0;

    /// <summary>Whether it stands now.</summary>
    public bool IsConnected => _connected.Task.IsCompletedSuccessfully && !_closing.IsCancellationRequested;

    /// <summary>Connects. The first attempt has to succeed: who starts with a wrong address is told so.</summary>
    public static async ValueTask<RedisLink> ConnectAsync(
        RedisAddress address, string name, TimeProvider clock, ILogger logger, CancellationToken cancellationToken)
    {
        RedisConnection first = await RedisConnection.ConnectAsync(address, name, cancellationToken).ConfigureAwait(false);
        return new(first, address, name, clock, logger);
    }

    /// <summary>Sends a command, on the next connection if there is none now.</summary>
    /// <param name="command">The command.</param>
    /// <param name="cancellationToken">Gives up waiting for a connection. What is sent is waited for.</param>
    /// <exception cref="RedisErrorException">The server refuses.</exception>
    /// <exception cref="RedisConnectionLostException">The connection was lost while the command was under way, and it may not be said twice.</exception>
    /// <exception cref="OperationCanceledException">The link was closed, or the caller gave up.</exception>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<TReply> SendAsync<TCommand, TReply>(TCommand command, CancellationToken cancellationToken)
        where TCommand : struct, IRedisCommand<TReply>
    {
        while (true)
        {
            TaskCompletionSource<RedisConnection> connected = Volatile.Read(ref _connected);
            RedisConnection connection = connected.Task.IsCompletedSuccessfully ? connected.Task.Result : await connected.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                return await connection.SendAsync<TCommand, TReply>(command).ConfigureAwait(false);
            }
            catch (RedisConnectionLostException lost) when (!lost.WasSent || TCommand.MayRepeat)
            {
                Forget(connected);
            }
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Sends a command, if there is a connection with room for it, whose reply goes to somebody who bears to be told on the connection's own thread.</summary>
    /// <returns>Whether it was sent.</returns>
    /// <exception cref="BusFormatException">The command cannot be written.</exception>
    public bool TryPost<TCommand, TReply>(in TCommand command, PendingReply pending)
        where TCommand : struct, IRedisCommand<TReply>
    {
        TaskCompletionSource<RedisConnection> connected = Volatile.Read(ref _connected);
        if (!connected.Task.IsCompletedSuccessfully) return false;
        try
        {
            return connected.Task.Result.TryPost<TCommand, TReply>(command, pending);
        }
        catch (RedisConnectionLostException)
        {
            Forget(connected);
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync().ConfigureAwait(false);
        await _keeping.ConfigureAwait(false);
        _closing.Dispose();
    }

    private static TaskCompletionSource<RedisConnection> NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Whoever learns first that a connection is lost makes all others wait for the next.</summary>
    private void Forget(TaskCompletionSource<RedisConnection> connected)
        => Interlocked.CompareExchange(ref _connected, NewSource(), connected);

    private async Task KeepAsync(RedisConnection connection)
    {
        TaskCompletionSource<RedisConnection> connected = _connected;
        while (true)
        {
            await connection.Closed.WaitAsync(_closing.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            Forget(connected);
            if (!_closing.IsCancellationRequested) _logger.ConnectionLost(connection.Failure, _address.ToString());
            await connection.DisposeAsync().ConfigureAwait(false);
            if (await ReconnectAsync().ConfigureAwait(false) is not { } next) break;
            connection = next;
            // Forgotten was the one before: nobody forgets one that is still empty.
            connected = Volatile.Read(ref _connected);
            connected.SetResult(connection);
        }
        Volatile.Read(ref _connected).TrySetCanceled(_closing.Token);
    }

    /// <summary>Tries until it stands, or until the link is closed.</summary>
    private async Task<RedisConnection?> ReconnectAsync()
    {
        for (int failures = 0; ; failures++)
        {
            try
            {
                await Task.Delay(Backoff.After(failures, Random.Shared.NextDouble()), _clock, _closing.Token).ConfigureAwait(false);
                RedisConnection connection = await RedisConnection.ConnectAsync(_address, _name, _closing.Token).ConfigureAwait(false);
                _logger.ConnectionBack(_address.ToString(), failures + 1);
                return connection;
            }
            catch (OperationCanceledException) when (_closing.IsCancellationRequested)
            {
                return null;
            }
            catch (Exception failure)
            {
                // Whatever it is may pass: a server that loads its data refuses everybody, and a process may be short of sockets for a while.
                _logger.StillDisconnected(_address.ToString(), failures + 1, failure.Message);
            }
        }
    }
}
