using Microsoft.Extensions.Logging;
using Bus.Diagnostics;

namespace Bus.Dispatch;

/// <summary>What many calls share to be stopped together: one token, fired at most once and never reused for other calls.</summary>
internal class CallScope : CallEntry
{
    private readonly CancellationTokenSource _source;
    private readonly Lock _gate = new();
    private TokenLink? _links;
    private volatile int _end;

    public CallScope(ILogger logger) : this(logger, new CancellationTokenSource()) => IsArmed = true;

    private protected CallScope(ILogger logger, CancellationTokenSource source) : base(scope: null, caller: default, source.Token)
        => (_source, Logger) = (source, logger);

    public ILogger Logger { get; }

    /// <summary>Whether its end is arranged for, if it has one of its own.</summary>
    public bool IsArmed { get; protected set; }

    /// <summary>The time that the scope's calls are given, for messages and transports.</summary>
    public virtual TimeSpan Timeout => System.Threading.Timeout.InfiniteTimeSpan;

    /// <summary>Arranges for its end.</summary>
    public virtual void Arm() { }

    /// <summary>Drops the timer: nobody waits for this scope any more.</summary>
    public virtual void Disarm() { }

    /// <summary>Set when a call of this scope suspends: only then the end of the scope has somebody to release.</summary>
    public bool HasSuspended { get; set; }

    public ScopeEnd End => (ScopeEnd)_end;

    /// <summary>Called when the one call of a scope of its own is over; scopes that calls share live on.</summary>
    public virtual void CallEnded() { }

    /// <summary>Releases the waiting callers, then tells the handlers, each independently of the other.</summary>
    public void EndWith(ScopeEnd end)
    {
        if (Interlocked.CompareExchange(ref _end, (int)end, (int)ScopeEnd.None) != (int)ScopeEnd.None) return;
        Interlocked.MemoryBarrier();
        if (HasSuspended) PendingCalls.Release(this, end);

        // Handlers' callbacks may block: they get a thread of the pool, not the timer's.
        ThreadPool.UnsafeQueueUserWorkItem(static scope => scope.CancelHandlers(), this, preferLocal: false);
    }

    public void Add(TokenLink link)
    {
        lock (_gate)
        {
            link.Next = _links;
            if (_links is not null) _links.Previous = link;
            _links = link;
        }
    }

    public void Remove(TokenLink link)
    {
        lock (_gate)
        {
            if (link.Previous is not null) link.Previous.Next = link.Next;
            else if (_links == link) _links = link.Next;
            if (link.Next is not null) link.Next.Previous = link.Previous;
            link.Next = link.Previous = null;
        }
    }

    private void CancelHandlers()
    {
        Cancel(_source, Logger);
        while (true)
        {
            TokenLink? link;
            lock (_gate) link = _links;
            if (link is null) return;
            link.Cancel();
            link.Dispose();
        }
    }

    /// <summary>Fires a token. What handlers' callbacks throw is theirs: it is logged and must not stop the others.</summary>
    internal static void Cancel(CancellationTokenSource source, ILogger logger)
    {
        try
        {
            source.Cancel();
        }
        catch (AggregateException exception)
        {
            logger.CancellationCallbackFailed(exception);
        }
    }
}
