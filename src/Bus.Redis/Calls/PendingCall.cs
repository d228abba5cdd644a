using System.Threading.Tasks.Sources;
using Bus.Descriptors;
using Bus.Redis.Resp;

namespace Bus.Redis.Calls;

/// <summary>A call whose reply has not come. It puts itself into its queue, and hears what Redis says of that.</summary>
/// <param name="number">Its number among the caller's.</param>
/// <param name="sentAt">When it was sent, as the clock's timestamp.</param>
internal abstract class PendingCall(long number, long sentAt) : PendingCommand, IValueTaskSource<RentedBytes?>
{
    /// <summary>The key that lets it be taken up, its message, and the question who is there.</summary>
    public const int CommandCount = 3;

    private readonly Lock _gate = new();
    private ManualResetValueTaskSourceCore<RentedBytes?> _core = new() { RunContinuationsAsynchronously = true };
    private int _repliesOfRedis = CommandCount;
    private RedisErrorException? _refusal;
    private RentedBytes? _kept;
    private State _state;

    private enum State
    {
        Waiting,
        NobodyThere,
        Over,
    }

    public abstract RpcDescriptor Rpc { get; }

    public abstract CalledApi Api { get; }

    public long Number => number;

    /// <inheritdoc cref="PendingCall(long, long)"/>
    public long SentAt => sentAt;

    public sealed override int Commands => CommandCount;

    /// <summary>The reply, which its reader gives back; null when nobody is there to take the call.</summary>
    public ValueTask<RentedBytes?> Reply => new(this, _core.Version);

    /// <summary>Takes the call out of the queue, where it is the last or near the end, and what lets it be taken up.</summary>
    public abstract void WriteRemoval(CommandBuffer buffer);

    /// <summary>The reply came. Whoever is too late keeps it.</summary>
    public bool TryComplete(RentedBytes reply)
    {
        lock (_gate)
        {
            if (_state == State.Over) return false;
            // Somebody was there after all; whoever waits is about to ask again.
            if (_state == State.NobodyThere) _kept = reply;
            bool isAwaited = _state == State.Waiting;
            _state = State.Over;
            if (!isAwaited) return true;
        }
        _core.SetResult(reply);
        return true;
    }

    /// <summary>No reply will come, or nobody waits for it.</summary>
    public bool TryFail(Exception reason)
    {
        lock (_gate)
        {
            if (_state != State.Waiting) return false;
            _state = State.Over;
        }
        _core.SetException(reason);
        return true;
    }

    /// <summary>So many are there who could take the call.</summary>
    public void Told(long there)
    {
        if (there > 0) return;
        lock (_gate)
        {
            if (_state != State.Waiting) return;
            _state = State.NobodyThere;
        }
        _core.SetResult(null);
    }

    /// <summary>Waits once more, for somebody has taken the call.</summary>
    public ValueTask<RentedBytes?> WaitAgain()
    {
        lock (_gate)
        {
            if (_kept is { } kept) return new(kept);
            _core.Reset();
            _state = State.Waiting;
            return Reply;
        }
    }

    public override void Complete(ref RespReader reply)
    {
        _refusal ??= reply.TryReadError();
        if (--_repliesOfRedis > 0) return;
        try
        {
            if (_refusal is { } refusal) TryFail(refusal);
            else Told(reply.ReadInteger());
        }
        catch (Exception problem)
        {
            // What it is told of is not known any more: the connection ends.
            TryFail(new RedisConnectionLostException($"The server's reply makes no sense: {problem.Message.TrimEnd('.')}.", wasSent: true, problem));
            throw;
        }
    }

    public override void Fail(Exception reason) => TryFail(reason);

    RentedBytes? IValueTaskSource<RentedBytes?>.GetResult(short token) => _core.GetResult(token);

    ValueTaskSourceStatus IValueTaskSource<RentedBytes?>.GetStatus(short token) => _core.GetStatus(token);

    void IValueTaskSource<RentedBytes?>.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags)
        => _core.OnCompleted(continuation, state, token, flags);
}
