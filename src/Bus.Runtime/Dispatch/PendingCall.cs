using Bus.Descriptors;

namespace Bus.Dispatch;

/// <summary>A call whose caller waits. Whoever ends it first, result, deadline or caller, decides what the caller gets.</summary>
/// <remarks>
/// Objects are pooled, and stay in the registry of <see cref="PendingCalls"/> while they are: the end of a scope finds its calls
/// by a scan, so that a call that suspends pays nothing for being found. The state holds a version beside the phase, so that a
/// scan that looked at one call cannot end the next one in the same object.
/// </remarks>
internal abstract class PendingCall
{
    private const long Free = 0, Waiting = 1, Settled = 2, PhaseMask = 3, NextVersion = 4;

    private long _state;
    private CancellationTokenRegistration _callerRegistration;
    private bool _isReusable;

    /// <summary>Where the registry keeps this object, or -1.</summary>
    internal int RegistryIndex { get; set; } = -1;

    /// <summary>The state in which a scan saw this object settled and not yet awaited.</summary>
    internal long SeenSettled { get; set; }

    protected ActiveCall Call { get; private set; }

    protected RpcDescriptor Rpc { get; private set; } = null!;

    internal bool IsWaitingFor(CallScope scope) => (Volatile.Read(ref _state) & PhaseMask) == Waiting && Call.Scope == scope;

    internal bool IsRunningIn(ServiceHost host) => (Volatile.Read(ref _state) & PhaseMask) == Waiting && Call.Host == host;

    /// <summary>Whether the call ended and its result was not taken since the last scan: its caller may never await it.</summary>
    internal bool IsForgotten()
    {
        long state = Volatile.Read(ref _state);
        if ((state & PhaseMask) != Settled) return false;
        if (SeenSettled == state) return true;
        SeenSettled = state;
        return false;
    }

    /// <summary>Claims the end of the call for the end of its scope.</summary>
    internal bool TryClaim(CallScope scope)
    {
        long state = Volatile.Read(ref _state);
        return (state & PhaseMask) == Waiting && Call.Scope == scope && TrySettle(state);
    }

    /// <summary>Tells the caller of a claimed call how its scope ended.</summary>
    internal void Release(ScopeEnd end) => Abandon(CallFailure.For(Rpc, Call.Scope, end));

    protected abstract void SetFailure(Exception exception, bool runAsynchronously);

    /// <summary>Takes the inner result, or throws away what comes too late, and returns the failure if there is one.</summary>
    protected abstract void Observe(bool isTooLate);

    protected void Begin(in ActiveCall call, RpcDescriptor rpc)
    {
        if (RegistryIndex < 0) PendingCalls.Register(this);
        Call = call;
        Rpc = rpc;
        _isReusable = true;
        call.Scope.HasSuspended = true;
        call.Link?.AddHold();
        // Published before the scope's end is read below: either the scan sees the call, or the call sees the end.
        Interlocked.Exchange(ref _state, (_state & ~PhaseMask) | Waiting);
    }

    /// <summary>After the inner task has its continuation: lets the caller and the scope end the call.</summary>
    protected void Watch(in ActiveCall call)
    {
        if (call.Caller.CanBeCanceled)
        {
            CancellationTokenRegistration registration =
                call.Caller.UnsafeRegister(static state => ((PendingCall)state!).CallerCanceled(), this);
            _callerRegistration = registration;
            // The call may have ended while it was registering; then nobody else drops the registration.
            Interlocked.MemoryBarrier();
            if ((Volatile.Read(ref _state) & PhaseMask) != Waiting && !registration.Unregister()) _isReusable = false;
        }
        ScopeEnd end = call.Scope.End;
        if (end != ScopeEnd.None && TryClaim(call.Scope)) Release(end);
    }

    protected void InnerCompleted()
    {
        long state = Volatile.Read(ref _state);
        if ((state & PhaseMask) != Waiting || !TrySettle(state))
        {
            Call.Link?.ReleaseHold();
            Observe(isTooLate: true);
            Call.Host?.OutlivedHandlerReturned();
            return;
        }
        if (Call.Caller.CanBeCanceled && !_callerRegistration.Unregister()) _isReusable = false;
        Call.Link?.ReleaseHold();
        Call.Scope.CallEnded();
        ServiceHost? host = Call.Host;
        Observe(isTooLate: false);
        host?.CallEnded();
    }

    /// <summary>The caller has taken the result: returns whether the object may carry another call.</summary>
    protected bool TryReset()
    {
        if (!_isReusable) return false;
        Call = default;
        Rpc = null!;
        _callerRegistration = default;
        Volatile.Write(ref _state, (_state & ~PhaseMask) + NextVersion + Free);
        return true;
    }

    private bool TrySettle(long state)
        => Interlocked.CompareExchange(ref _state, (state & ~PhaseMask) | Settled, state) == state;

    private void CallerCanceled()
    {
        long state = Volatile.Read(ref _state);
        if ((state & PhaseMask) == Waiting && TrySettle(state)) Abandon(CallFailure.Canceled(Rpc, Call.Caller));
    }

    // The handler runs on, keeps its token's link, and will complete into this object: it must never carry another call.
    private void Abandon(Exception failure)
    {
        _isReusable = false;
        Call.Host?.HandlerOutlivedCall();
        _callerRegistration.Unregister();
        Call.Scope.CallEnded();
        SetFailure(failure, runAsynchronously: true);
    }
}
