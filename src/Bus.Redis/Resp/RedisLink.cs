using System.Runtime.CompilerServices;

namespace Bus.Redis.Resp;

/// <summary>A connection that comes back: when it is lost, it is made anew, and what may be said twice is said again.</summary>
internal sealed class RedisLink : IAsyncDisposable
{
    private const long Unknown = -2;

    // Longer than any command of ours waits at the server. Seen twice, it is a server that hangs.
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(10);

    // The longest pause of those who connect again, and what they take then to say that they are there.
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(7);

    private readonly RedisNode _node;
    private readonly CancellationTokenSource _closing = new();
    private readonly Task _keeping;
    private int _isClosed;
    private long _backAt;
    private TaskCompletionSource<RedisConnection> _connected = NewSource();

    private RedisLink(RedisNode node, RedisConnection? first)
    {
        _node = node;
        if (first is not null) _connected.SetResult(first);
        _keeping = KeepAsync(first);
    }

    /// <summary>The present connection's number at the server; 0 without one, or when the server does not say.</summary>
    public long ConnectionId => Volatile.Read(ref _connected).Task is { IsCompletedSuccessfully: true, Result: var connection } ? connection.Greeting.ConnectionId : 0;

    /// <summary>Whether it stands now.</summary>
    public bool IsConnected => _connected.Task.IsCompletedSuccessfully && !_closing.IsCancellationRequested;

    /// <summary>Whether it came back so lately that others may not be back yet.</summary>
    public bool IsSettling => Volatile.Read(ref _backAt) is var at and not 0 && _node.Clock.GetElapsedTime(at) < Settling;

    /// <summary>Connects. The first attempt has to succeed: who starts with a wrong address is told so.</summary>
    /// <inheritdoc cref="RedisNode.OpenAsync"/>
    public static async ValueTask<RedisLink> ConnectAsync(RedisNode node, CancellationToken cancellationToken)
        => From(node, await node.OpenAsync(listener: null, cancellationToken).ConfigureAwait(false));

    /// <summary>Goes on with a connection that stands.</summary>
    public static RedisLink From(RedisNode node, RedisConnection first) => new(node, first);

    /// <summary>Begins to connect.</summary>
    public static RedisLink Begin(RedisNode node) => new(node, first: null);

    /// <summary>Waits for a connection, if there is none now.</summary>
    /// <param name="longest">How long at most.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async ValueTask WaitAsync(TimeSpan longest, CancellationToken cancellationToken)
    {
        Task connected = Volatile.Read(ref _connected).Task;
        if (!connected.IsCompleted) await connected.WaitAsync(longest, _node.Clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
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
                return await connection.SendAsync<TCommand, TReply>(command, cancellationToken).ConfigureAwait(false);
            }
            catch (RedisConnectionLostException lost) when (!lost.WasSent || TCommand.MayRepeat)
            {
                Forget(connected);
            }
            catch (RedisErrorException refusal) when (refusal.IsReadOnly && _node.MayMove)
            {
                // Another has become what this server was: the next connection is to that one.
                await connection.DisposeAsync().ConfigureAwait(false);
                Forget(connected);
            }
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Sends a command on the present connection.</summary>
    /// <exception cref="RedisErrorException">The server refuses.</exception>
    /// <exception cref="RedisConnectionLostException">There is none, or it was lost.</exception>
    public ValueTask<TReply> SendNowAsync<TCommand, TReply>(in TCommand command)
        where TCommand : struct, IRedisCommand<TReply>
        => Volatile.Read(ref _connected).Task is { IsCompletedSuccessfully: true, Result: var connection }
            ? connection.SendAsync<TCommand, TReply>(command)
            : throw new RedisConnectionLostException($"There is no connection to {_node} now.", wasSent: false, cause: null);

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

    /// <inheritdoc cref="TryPost{TCommand, TReply}"/>
    public bool TryPost(PendingCommand command)
    {
        TaskCompletionSource<RedisConnection> connected = Volatile.Read(ref _connected);
        if (!connected.Task.IsCompletedSuccessfully) return false;
        try
        {
            return connected.Task.Result.TryPost(command);
        }
        catch (RedisConnectionLostException)
        {
            Forget(connected);
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isClosed, 1) != 0)
        {
            await _keeping.ConfigureAwait(false);
            return;
        }
        await _closing.CancelAsync().ConfigureAwait(false);
        await _keeping.ConfigureAwait(false);
        _closing.Dispose();
    }

    private static TaskCompletionSource<RedisConnection> NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Whoever learns first that a connection is lost makes all others wait for the next.</summary>
    private void Forget(TaskCompletionSource<RedisConnection> connected)
        => Interlocked.CompareExchange(ref _connected, NewSource(), connected);

    private async Task KeepAsync(RedisConnection? connection)
    {
        TaskCompletionSource<RedisConnection> connected = _connected;
        while (true)
        {
            if (connection is not null) await LoseAsync(connection, connected).ConfigureAwait(false);
            bool isFirst = connection is null;
            connection = await _node.OpenAgainAsync(listener: null, _closing.Token, isFirst).ConfigureAwait(false);
            if (connection is null) break;
            if (!isFirst) Volatile.Write(ref _backAt, _node.Clock.GetTimestamp());
            // Forgotten was the one before: nobody forgets one that is still empty.
            connected = Volatile.Read(ref _connected);
            connected.SetResult(connection);
        }
        Volatile.Read(ref _connected).TrySetCanceled(_closing.Token);
    }

    /// <summary>Waits for a connection's end, or for the link's; and ends one whose server keeps it and says nothing.</summary>
    private async Task WatchAsync(RedisConnection connection)
    {
        long before = Unknown;
        while (!connection.Closed.IsCompleted && !_closing.IsCancellationRequested)
        {
            await connection.Closed.WaitAsync(Silence, _node.Clock, _closing.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            long progress = connection.Progress;
            if (progress >= 0 && progress == before) connection.End(new TimeoutException($"the server has not answered for {Silence.TotalSeconds:0} seconds"));
            before = progress < 0 ? Unknown : progress;
        }
    }

    /// <summary>Waits for a connection's end, or for the link's.</summary>
    private async Task LoseAsync(RedisConnection connection, TaskCompletionSource<RedisConnection> connected)
    {
        await WatchAsync(connection).ConfigureAwait(false);
        Forget(connected);
        if (!_closing.IsCancellationRequested) _node.Logger.ConnectionLost(connection.Failure, _node.ToString()!);
        await connection.DisposeAsync().ConfigureAwait(false);
    }
}
