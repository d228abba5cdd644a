using System.Threading.Tasks.Sources;
using Bus.Descriptors;
using Bus.Redis.Resp;

namespace Bus.Redis.Calls;

/// <summary>A call whose reply has not come. It also hears what Redis says when the call is put into its queue.</summary>
internal sealed class PendingCall(RpcDescriptor rpc, string id, long sentAt) : PendingReply, IValueTaskSource<RentedBytes?>
{
    private readonly Lock _gate = new();
    private ManualResetValueTaskSourceCore<RentedBytes?> _core = new() { RunContinuationsAsynchronously = true };
    private int _repliesOfRedis = CallCommand.Count;
    private RedisErrorException? _refusal;
    private RentedBytes? _kept;
    private State _state;

    private enum State
    {
        Waiting,
        NobodyThere,
        Over,
    }

    public RpcDescriptor Rpc => rpc;

    public string Id => id;

    /// <summary>When it was sent, as the clock's timestamp.</summary>
    public long SentAt => sentAt;

    /// <summary>The reply, which its reader gives back; null when nobody is there to take the call.</summary>
    public ValueTask<RentedBytes?> Reply => new(this, _core.Version);

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
        if (_refusal is { } refusal) TryFail(refusal);
        else Told(reply.ReadInteger());
    }

    public override void Fail(Exception reason) => TryFail(reason);

    RentedBytes? IValueTaskSource<RentedBytes?>.GetResult(short token) => _core.GetResult(token);

    ValueTaskSourceStatus IValueTaskSource<RentedBytes?>.GetStatus(short token) => _core.GetStatus(token);

    void IValueTaskSource<RentedBytes?>.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags)
        => _core.OnCompleted(continuation, state, token, flags);
}
