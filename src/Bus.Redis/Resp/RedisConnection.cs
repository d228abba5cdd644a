using System.Net.Sockets;

namespace Bus.Redis.Resp;

/// <summary>One connection that many share: their commands go out together, and replies come back in their order.</summary>
/// <remarks>
/// A thread of its own, named after it, connects and then reads: a thread that waits in the kernel answers twice as fast as a continuation that has to be
/// scheduled. What is sent while nothing is under way goes out at once, on its caller's thread; all else is sent together by the thread pool.
/// </remarks>
internal sealed class RedisConnection : IThreadPoolWorkItem, IAsyncDisposable
{
    /// <summary>How many replies may be awaited at once.</summary>
    public const int MostInFlight = 8 * 1024;

    private const int MostUnsent = 1024 * 1024, HandshakeMilliseconds = 10_000;

    // What a socket with nothing under way takes at once, even of a server that hangs.
    private const int MostAtOnce = 16 * 1024;

    private readonly Lock _gate = new();
    private readonly ReplyQueue _inFlight = new(MostInFlight);
    private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly RedisAddress _address;
    private readonly Socket _socket;
    private readonly IRedisListener? _listener;
    private Stream _stream = Stream.Null;
    private CommandBuffer _filling = new();
    private CommandBuffer _sending = new();
    private TaskCompletionSource? _room;
    private Exception? _failure;
    private bool _isSending;

    private RedisConnection(RedisAddress address, IRedisListener? listener) => (_address, _socket, _listener) = (address, RedisStream.NewSocket(address), listener);

    /// <summary>What the server said of itself, and the connection's number there, by which another connection may end what it waits for.</summary>
    public ServerGreeting Greeting { get; private set; }

    /// <summary>The server's address.</summary>
    public RedisAddress Address => _address;

    /// <summary>How many replies have come, if more are waited for; else -1.</summary>
    public long Progress => _inFlight.Count > 0 ? _inFlight.Taken : -1;

    /// <summary>Completes when the connection has ended, however it did.</summary>
    public Task Closed => _closed.Task;

    /// <summary>Why it ended, or null while it stands.</summary>
    public Exception? Failure => _failure;

    /// <summary>Connects and greets the server.</summary>
    /// <param name="address">Where to.</param>
    /// <param name="name">The connection's name in the server's list, and its thread's.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="listener">Hears what the server says unasked, or null.</param>
    /// <exception cref="RedisConnectionLostException">Nobody answers there, or not as Redis does.</exception>
    /// <exception cref="RedisErrorException">The server refuses.</exception>
    public static async ValueTask<RedisConnection> ConnectAsync(
        RedisAddress address, string name, CancellationToken cancellationToken, IRedisListener? listener = null)
    {
        RedisConnection connection = new(address, listener);
        Thread thread = new(() => connection.Run(name)) { IsBackground = true, Name = name };
        thread.Start();
        try
        {
            await connection._opened.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Sends a command and returns its reply.</summary>
    /// <param name="command">The command.</param>
    /// <param name="cancellationToken">Gives up waiting for room. What is sent is waited for.</param>
    /// <exception cref="RedisErrorException">The server refuses.</exception>
    /// <exception cref="RedisConnectionLostException">The connection ended before the reply came.</exception>
    /// <exception cref="BusFormatException">The command cannot be written.</exception>
    public ValueTask<TReply> SendAsync<TCommand, TReply>(in TCommand command, CancellationToken cancellationToken = default)
        where TCommand : struct, IRedisCommand<TReply>
    {
        ReplySource<TCommand, TReply> source = ReplySource<TCommand, TReply>.Rent();
        return TrySendOrReturn(command, source, out Task? room) ? source.Task : SendLaterAsync(command, source, room!, cancellationToken);
    }

    /// <summary>Sends a command whose reply goes to somebody who bears to be told on the connection's own thread.</summary>
    /// <returns>Whether there was room; else nothing was sent.</returns>
    /// <exception cref="RedisConnectionLostException">The connection has ended.</exception>
    /// <exception cref="BusFormatException">The command cannot be written.</exception>
    public bool TryPost<TCommand, TReply>(in TCommand command, PendingReply pending)
        where TCommand : struct, IRedisCommand<TReply>
        => TrySend(command, TCommand.Commands, pending, out _);

    /// <inheritdoc cref="TryPost{TCommand, TReply}"/>
    public bool TryPost(PendingCommand command) => TrySend(new Itself(command), command.Commands, command, out _);

    /// <summary>Sends commands that get no replies but what the connection's listener hears. On the thread of who calls.</summary>
    /// <exception cref="RedisConnectionLostException">The connection ended.</exception>
    public void Post(Action<CommandBuffer> write)
    {
        lock (_gate)
        {
            if (_failure is not null) throw Lost(wasSent: false);
            write(_filling);
            if (_isSending) return;
            _isSending = true;
        }
        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    /// <summary>Ends the connection; who waits for a reply is told.</summary>
    public ValueTask DisposeAsync()
    {
        End(new ObjectDisposedException(nameof(RedisConnection)));
        return new(_closed.Task);
    }

    /// <summary>Begins to end the connection.</summary>
    /// <param name="reason">What whoever waits for a reply is told.</param>
    public void End(Exception reason)
    {
        lock (_gate) _failure ??= reason;
        // Whoever reads or writes wakes up.
        _socket.Dispose();
    }

    /// <summary>Sends what was written, and what is written meanwhile.</summary>
    void IThreadPoolWorkItem.Execute()
    {
        while (HasMore()) SendFilled();
    }

    private async ValueTask<TReply> SendLaterAsync<TCommand, TReply>(TCommand command, ReplySource<TCommand, TReply> source, Task room, CancellationToken cancellationToken)
        where TCommand : struct, IRedisCommand<TReply>
    {
        while (true)
        {
            try
            {
                await room.WaitAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                source.Return();
                throw;
            }
            if (TrySendOrReturn(command, source, out Task? next)) return await source.Task.ConfigureAwait(false);
            room = next!;
        }
    }

    private bool TrySendOrReturn<TCommand, TReply>(in TCommand command, ReplySource<TCommand, TReply> source, out Task? room)
        where TCommand : struct, IRedisCommand<TReply>
    {
        try
        {
            return TrySend(command, TCommand.Commands, source, out room);
        }
        catch
        {
            source.Return();
            throw;
        }
    }

    private bool TrySend<TCommand>(in TCommand command, int commands, PendingReply pending, out Task? room)
        where TCommand : struct, ICommandWriter
    {
        // Users' types write themselves: they may take their time, or send something themselves, and nobody else has to wait for that.
        using CommandScratch scratch = CommandScratch.Rent();
        if (HasRoomFor(commands)) command.Write(scratch.Buffer);
        bool isAlone;
        lock (_gate)
        {
            if (_failure is not null) throw Lost(wasSent: false);
            if (scratch.Buffer.Length == 0 || !HasRoomFor(commands))
            {
                // It may have come since it was looked for.
                room = HasRoomFor(commands) ? Task.CompletedTask : (_room ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
                return false;
            }
            isAlone = _inFlight.Count == 0;
            _filling.Append(scratch.Buffer.Written);
            isAlone &= _filling.Length <= MostAtOnce;
            room = null;
            for (int number = 0; number < commands; number++) _inFlight.Add(pending);
            if (_isSending) return true;
            _isSending = true;
        }
        // With nothing under way the socket has room for a little: sending it here cannot wait, and saves a hop to another thread.
        if (isAlone) SendFilled();
        if (!isAlone || HasMore()) ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        return true;
    }

    private bool HasRoomFor(int commands) => _inFlight.HasRoomFor(commands) && _filling.Length <= MostUnsent;

    /// <summary>Whether whoever sends has to go on; else nobody sends any more.</summary>
    private bool HasMore()
    {
        lock (_gate) return _isSending = _filling.Length > 0 && _failure is null;
    }

    private void SendFilled()
    {
        TaskCompletionSource? room;
        lock (_gate)
        {
            (_filling, _sending) = (_sending, _filling);
            (room, _room) = (_room, null);
        }
        room?.SetResult();
        try
        {
            _stream.Write(_sending.Written);
        }
        catch (Exception exception) when (exception is IOException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
            End(exception);
        }
        _sending.Clear();
    }

    /// <summary>The connection's own thread.</summary>
    private void Run(string name)
    {
        using ReplyBuffer replies = new();
        try
        {
            Open(name, replies);
            _opened.SetResult();
            while (true)
            {
                while (replies.TryTake(out ReadOnlySpan<byte> reply)) Deliver(reply);
                int count = _stream.Read(replies.Room());
                if (count == 0) throw new EndOfStreamException("the server closed the connection");
                replies.Advance(count);
            }
        }
        catch (Exception exception)
        {
            // Whatever ends the reading ends the connection; who waits is told what it was.
            End(exception);
            _opened.TrySetException(exception is RedisErrorException ? exception : Lost(wasSent: false));
        }
        Exception lost;
        lock (_gate) lost = Lost(wasSent: true);
        _inFlight.FailAll(lost);
        TaskCompletionSource? room;
        lock (_gate) (room, _room) = (_room, null);
        room?.SetResult();
        _stream.Dispose();
        _socket.Dispose();
        // Nobody may ever have waited for it.
        _ = _opened.Task.Exception;
        _closed.SetResult();
    }

    private void Open(string name, ReplyBuffer replies)
    {
        (_socket.ReceiveTimeout, _socket.SendTimeout) = (HandshakeMilliseconds, HandshakeMilliseconds);
        using (Timer limit = new(static socket => ((Socket)socket!).Dispose(), _socket, HandshakeMilliseconds, Timeout.Infinite)) _stream = RedisStream.Open(_socket, _address);
        Greeting = new RedisHandshake(_stream, replies, _sending).Run(_address, name);
        (_socket.ReceiveTimeout, _socket.SendTimeout) = (0, 0);
    }

    private void Deliver(ReadOnlySpan<byte> reply)
    {
        RespReader reader = new(reply);
        // Version 2 has no kind of its own for what a server says unasked: nobody waits for it.
        if (reader.Kind == RespKind.Push || (_listener is not null && _inFlight.Count == 0))
        {
            _listener?.Hear(ref reader);
            return;
        }
        if (_inFlight.Take() is not { } pending) throw new RespProtocolException("a reply came that nobody waits for");
        pending.Complete(ref reader);
        TaskCompletionSource? room = null;
        if (_room is not null)
            lock (_gate) (room, _room) = (_room, null);
        room?.SetResult();
    }

    private readonly struct Itself(PendingCommand command) : ICommandWriter
    {
        public void Write(CommandBuffer buffer) => command.Write(buffer);
    }

    private RedisConnectionLostException Lost(bool wasSent) => new($"The connection to {_address} ended: {_failure!.Message.TrimEnd('.')}.", wasSent, _failure);
}
