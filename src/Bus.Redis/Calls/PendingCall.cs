using System.Threading.Tasks.Sources;
using Bus.Descriptors;
using Bus.Redis.Resp;

namespace Bus.Redis.Calls;

/// <summary>A call whose reply has not come.</summary>
internal sealed class PendingCall(RpcDescriptor rpc, string id, long sentAt) : IValueTaskSource<RentedBytes>
{
    private ManualResetValueTaskSourceCore<RentedBytes> _core = new() { RunContinuationsAsynchronously = true };
    private int _isOver;

    public RpcDescriptor Rpc => rpc;

    public string Id => id;

    /// <summary>When it was sent, as the clock's timestamp.</summary>
    public long SentAt => sentAt;

    /// <summary>The reply, which its reader gives back.</summary>
    public ValueTask<RentedBytes> Reply => new(this, _core.Version);

    /// <summary>The reply came. Whoever is too late keeps it.</summary>
    public bool TryComplete(RentedBytes reply)
    {
        if (Interlocked.Exchange(ref _isOver, 1) != 0) return false;
        _core.SetResult(reply);
        return true;
    }

    /// <summary>No reply will come, or nobody waits for it.</summary>
    public bool TryFail(Exception reason)
    {
        if (Interlocked.Exchange(ref _isOver, 1) != 0) return false;
        _core.SetException(reason);
        return true;
    }

    RentedBytes IValueTaskSource<RentedBytes>.GetResult(short token) => _core.GetResult(token);

    ValueTaskSourceStatus IValueTaskSource<RentedBytes>.GetStatus(short token) => _core.GetStatus(token);

    void IValueTaskSource<RentedBytes>.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags)
        => _core.OnCompleted(continuation, state, token, flags);
}
