using System.Threading.Tasks.Sources;
using Bus.Descriptors;
using Bus.Diagnostics;

namespace Bus.Dispatch;

/// <summary>A pending call with the result that its caller awaits.</summary>
internal abstract class PendingCall<TResult> : PendingCall, IValueTaskSource<TResult>, IValueTaskSource
{
    private ManualResetValueTaskSourceCore<TResult> _core;

    protected short Version => _core.Version;

    protected abstract void ReturnToPool();

    /// <summary>The result of the inner task if it succeeded, else its failure. Consumes the inner task.</summary>
    protected abstract Exception? TakeInner(out TResult result);

    protected sealed override void SetFailure(Exception exception, bool runAsynchronously)
    {
        _core.RunContinuationsAsynchronously = runAsynchronously;
        _core.SetException(exception);
    }

    protected sealed override void Observe(bool isTooLate)
    {
        Exception? failure = TakeInner(out TResult result);
        if (isTooLate)
        {
            if (failure is not null and not OperationCanceledException) Entry.Scope.Logger.HandlerFailedTooLate(failure, Rpc);
        }
        else if (failure is null)
        {
            _core.SetResult(result);
        }
        else
        {
            SetFailure(CallFailure.For(Rpc, failure, Entry, Host, Given), runAsynchronously: false);
        }
    }

    public TResult GetResult(short token)
    {
        // A wrong token throws before anything is reset: a second await must not free a call that somebody else waits for.
        if (_core.GetStatus(token) == ValueTaskSourceStatus.Pending) return _core.GetResult(token);
        try
        {
            return _core.GetResult(token);
        }
        finally
        {
            if (TryReset())
            {
                _core.Reset();
                ReturnToPool();
            }
        }
    }

    public ValueTaskSourceStatus GetStatus(short token) => _core.GetStatus(token);

    public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags)
        => _core.OnCompleted(continuation, state, token, flags);

    void IValueTaskSource.GetResult(short token) => GetResult(token);
}
