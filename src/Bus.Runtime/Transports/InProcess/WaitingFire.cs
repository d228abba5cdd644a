using System.Threading.Tasks.Sources;

namespace Bus.Transports.InProcess;

/// <summary>A fire that waits for room in a group.</summary>
internal sealed class WaitingFire<T>(WaitingFires<T> line) : IValueTaskSource
{
    private ManualResetValueTaskSourceCore<bool> _core = new() { RunContinuationsAsynchronously = true };
    private EventGroup<T>? _group;
    private CancellationToken _cancellationToken;
    private CancellationTokenRegistration _registration;
    private bool _isReusable;

    public InProcessEvent<T> Item { get; private set; }

    /// <summary>The client that fires.</summary>
    public InProcessTransport? Transport { get; private set; }

    internal WaitingFire<T>? Previous { get; set; }

    internal WaitingFire<T>? Next { get; set; }

    internal WaitingFire<T>? NextAdmitted { get; set; }

    /// <summary>Whether it stands in the line; guarded by the group's lock.</summary>
    internal bool IsInLine { get; set; }

    public void Begin(in InProcessEvent<T> item, InProcessTransport transport)
    {
        (Item, Transport, _isReusable) = (item, transport, true);
    }

    public ValueTask WaitAsync(EventGroup<T> group, CancellationToken cancellationToken)
    {
        // Read before anybody can complete it: afterwards the object may wait for another fire.
        ValueTask task = new(this, _core.Version);
        if (cancellationToken.CanBeCanceled)
        {
            _group = group;
            _cancellationToken = cancellationToken;
            _registration = cancellationToken.UnsafeRegister(static state => ((WaitingFire<T>)state!).Withdraw(), this);
        }
        return task;
    }

    public void Succeed() => _core.SetResult(true);

    public void Fail(Exception exception)
    {
        _isReusable = false;
        _core.SetException(exception);
    }

    public void GetResult(short token)
    {
        if (_core.GetStatus(token) == ValueTaskSourceStatus.Pending) _core.GetResult(token);
        bool isUnregistered = !_cancellationToken.CanBeCanceled || _registration.Unregister();
        try
        {
            _core.GetResult(token);
        }
        finally
        {
            Item = default;
            Transport = null;
            _group = null;
            _cancellationToken = default;
            _registration = default;
            // A callback of the caller's token that is running now must not meet another fire in this object.
            if (_isReusable && isUnregistered)
            {
                _core.Reset();
                line.Recycle(this);
            }
        }
    }

    public ValueTaskSourceStatus GetStatus(short token) => _core.GetStatus(token);

    public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags)
        => _core.OnCompleted(continuation, state, token, flags);

    private void Withdraw()
    {
        CancellationToken cancellationToken = _cancellationToken;
        if (_group?.TryWithdraw(this) == true) Fail(new OperationCanceledException(cancellationToken));
    }
}
