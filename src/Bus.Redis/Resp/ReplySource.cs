using System.Collections.Concurrent;
using System.Threading.Tasks.Sources;

namespace Bus.Redis.Resp;

/// <summary>The task of one command, used again for the next.</summary>
internal sealed class ReplySource<TCommand, TReply> : PendingReply, IValueTaskSource<TReply>
    where TCommand : struct, IRedisCommand<TReply>
{
    private const int MostKept = 4096;

    private static readonly ConcurrentQueue<ReplySource<TCommand, TReply>> Kept = new();
    private static int s_kept;

    // Whoever awaits it goes on elsewhere, if it does not say that it is quick: the thread that reads must read on.
    private ManualResetValueTaskSourceCore<TReply> _core = new() { RunContinuationsAsynchronously = !TCommand.GoesOnInline };
    private RedisErrorException? _error;
    private int _left;

    public ValueTask<TReply> Task => new(this, _core.Version);

    public static ReplySource<TCommand, TReply> Rent()
    {
        if (Kept.TryDequeue(out ReplySource<TCommand, TReply>? source)) Interlocked.Decrement(ref s_kept);
        else source = new();
        source._left = TCommand.Commands;
        return source;
    }

    /// <summary>Gives it back unused.</summary>
    public void Return()
    {
        _error = null;
        _core.Reset();
        if (Interlocked.Increment(ref s_kept) <= MostKept) Kept.Enqueue(this);
        else Interlocked.Decrement(ref s_kept);
    }

    public override void Complete(ref RespReader reply)
    {
        TReply value;
        try
        {
            _error ??= reply.TryReadError();
            if (--_left > 0) return;
            if (_error is { } error)
            {
                _core.SetException(error);
                return;
            }
            value = TCommand.Read(ref reply);
        }
        catch (Exception problem)
        {
            // A reply that is none ends the connection; of this command nobody knows more than that it was sent.
            _left = 0;
            _core.SetException(new RedisConnectionLostException($"The server's reply makes no sense: {problem.Message.TrimEnd('.')}.", wasSent: true, problem));
            throw;
        }
        _core.SetResult(value);
    }

    public override void Fail(Exception reason) => _core.SetException(reason);

    TReply IValueTaskSource<TReply>.GetResult(short token)
    {
        try
        {
            return _core.GetResult(token);
        }
        finally
        {
            Return();
        }
    }

    ValueTaskSourceStatus IValueTaskSource<TReply>.GetStatus(short token) => _core.GetStatus(token);

    void IValueTaskSource<TReply>.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags)
        => _core.OnCompleted(continuation, state, token, flags);
}
