namespace Bus.Dispatch;

/// <summary>A token that fires when the caller's token or the scope's does: made once per caller's token and scope, then shared.</summary>
/// <remarks>
/// While its thread keeps it in the cache it lives; calls in their synchronous part pin it there, calls that suspended hold it.
/// Evicted and held by nobody, it lets go of the caller's token.
/// </remarks>
internal sealed class TokenLink : CallEntry
{
    private const int Evicted = 1, Hold = 2;

    private readonly CancellationTokenSource? _source;
    private readonly CancellationTokenRegistration _registration;
    private int _state;
    private int _disposed;

    public TokenLink(CancellationToken caller, CallScope scope) : this(caller, scope, new CancellationTokenSource())
    {
        scope.Add(this);
        _registration = caller.UnsafeRegister(static state => ((TokenLink)state!).Cancel(), this);
        if (scope.End != ScopeEnd.None) Cancel();
        // The scope may have ended, and disposed this link, before the registration was there to be dropped.
        if (Volatile.Read(ref _disposed) != 0) _registration.Unregister();
    }

    private TokenLink(CancellationToken caller, CallScope scope, CancellationTokenSource? source) : base(scope, caller, source?.Token ?? caller)
        => _source = source;

    /// <summary>For a caller's token that fires with the scope already: the handler gets it as it is.</summary>
    public static TokenLink ForCovered(CancellationToken caller, CallScope scope) => new(caller, scope, source: null);

    internal TokenLink? Next { get; set; }

    internal TokenLink? Previous { get; set; }

    public void AddHold() => Interlocked.Add(ref _state, Hold);

    public void ReleaseHold()
    {
        if (Interlocked.Add(ref _state, -Hold) == Evicted) Dispose();
    }

    public void Evict()
    {
        if (Interlocked.Add(ref _state, Evicted) == Evicted) Dispose();
    }

    public void Cancel()
    {
        if (_source is not null) CallScope.Cancel(_source, Scope.Logger);
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0) return;
        if (_source is null) return;
        _registration.Unregister();
        Scope.Remove(this);
    }
}
