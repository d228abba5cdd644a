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

    /// <summary>The state in which the last scan saw this object, if no call was waiting in it; guarded by the registry's lock.</summary>
    private long SeenIdle { get; set; } = -1;

    protected CallEntry Entry { get; private set; } = null!;

    /// <summary>The service when it is called directly, else null: then a transport stands between and has mapped failures already.</summary>
    protected ServiceHost? Host { get; private set; }

    protected RpcDescriptor Rpc { get; private set; } = null!;

    /// <summary>The token that the handler was given.</summary>
    protected CancellationToken Given { get; private set; }

    internal bool IsRunningIn(ServiceHost host) => (Volatile.Read(ref _state) & PhaseMask) == Waiting && Host == host;

    /// <summary>Changes with every call and every step of it.</summary>
    internal long State => Volatile.Read(ref _state);

    /// <summary>Whether nothing has happened since the last scan: at rest, or ended and perhaps never awaited.</summary>
    internal bool IsIdle(long state)
    {
        if ((state & PhaseMask) == Waiting) return false;
        if (SeenIdle == state) return true;
        SeenIdle = state;
        return false;
    }

    /// <summary>Claims the end of the call for the end of its scope.</summary>
    internal bool TryClaim(CallScope scope)
    {
        long state = Volatile.Read(ref _state);
        return (state & PhaseMask) == Waiting && ((CallEntry?)Entry)?.Scope == scope && TryClaim(state);
    }

    /// <summary>Tells the caller of a claimed call how its scope ended.</summary>
    internal void Release(ScopeEnd end) => Abandon(CallFailure.For(Rpc, Entry.Scope, end));

    protected abstract void SetFailure(Exception exception, bool runAsynchronously);

    /// <summary>Takes the inner result, or throws away what comes too late, and returns the failure if there is one.</summary>
    protected abstract void Observe(bool isTooLate);

    protected void Begin(CallEntry entry, ServiceHost? host, RpcDescriptor rpc, CancellationToken given)
    {
        (Entry, Host, Rpc, Given, _isReusable) = (entry, host, rpc, given, true);
        entry.Scope.HasSuspended = true;
        entry.Link?.AddHold();
        // Published before the scope's end is read below: either the scan sees the call, or the call sees the end.
        Interlocked.Exchange(ref _state, (_state & ~PhaseMask) | Waiting);
        // A scan may let go of an object at rest until it is seen waiting; so this is asked after publishing.
        if (RegistryIndex < 0) PendingCalls.Register(this);
    }

    /// <summary>After the inner task has its continuation: lets the caller and the scope end the call.</summary>
    protected void Watch(CallEntry entry)
    {
        if (entry.Caller.CanBeCanceled)
        {
            CancellationTokenRegistration registration =
                entry.Caller.UnsafeRegister(static state => ((PendingCall)state!).CallerCanceled(), this);
            _callerRegistration = registration;
            // The call may have ended while it was registering; then nobody else drops the registration.
            Interlocked.MemoryBarrier();
            if ((Volatile.Read(ref _state) & PhaseMask) != Waiting && !registration.Unregister()) _isReusable = false;
        }
        ScopeEnd end = entry.Scope.End;
        if (end != ScopeEnd.None && TryClaim(entry.Scope)) Release(end);
    }

    protected void InnerCompleted()
    {
        CallEntry entry = Entry;
        ServiceHost? host = Host;
        long state = Volatile.Read(ref _state);
        if ((state & PhaseMask) != Waiting || !TrySettle(state))
        {
            entry.Link?.ReleaseHold();
            Observe(isTooLate: true);
            host?.OutlivedHandlerReturned();
            return;
        }
        if (entry.Caller.CanBeCanceled && !_callerRegistration.Unregister()) _isReusable = false;
        entry.Link?.ReleaseHold();
        entry.Scope.CallEnded();
        // The caller's continuation runs inside: a service that stops must not wait for that.
        host?.CallEnded();
        Observe(isTooLate: false);
    }

    /// <summary>The caller has taken the result: returns whether the object may carry another call.</summary>
    protected bool TryReset()
    {
        if (!_isReusable) return false;
        Entry = null!;
        Host = null;
        Given = default;
        _callerRegistration = default;
        Volatile.Write(ref _state, (_state & ~PhaseMask) + NextVersion + Free);
        return true;
    }

    private bool TrySettle(long state)
        => Interlocked.CompareExchange(ref _state, (state & ~PhaseMask) | Settled, state) == state;

    /// <summary>Claims the end of the call against its handler, which then outlives it.</summary>
    private bool TryClaim(long state)
    {
        // Read once: the call may end, and its object be cleared, in between.
        ServiceHost? host = Host;
        // Counted before the call stops waiting: a service that stops sees its handler as one or the other.
        host?.HandlerOutlivedCall();
        if (TrySettle(state)) return true;
        host?.OutlivedHandlerReturned();
        return false;
    }

    private void CallerCanceled()
    {
        long state = Volatile.Read(ref _state);
        if ((state & PhaseMask) == Waiting && TryClaim(state)) Abandon(CallFailure.Canceled(Rpc, Entry.Caller));
    }

    // The handler runs on, keeps its token's link, and will complete into this object: it must never carry another call.
    private void Abandon(Exception failure)
    {
        _isReusable = false;
        _callerRegistration.Unregister();
        Entry.Scope.CallEnded();
        SetFailure(failure, runAsynchronously: true);
    }
}
