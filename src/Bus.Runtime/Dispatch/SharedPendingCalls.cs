namespace Bus.Dispatch;

/// <summary>Pending calls at rest that threads share: bounded, and empty while each thread returns what it rents.</summary>
internal sealed class SharedPendingCalls
{
    private const int Size = 1024;

    private readonly Lock _gate = new();
    private readonly Stack<PendingCall> _calls = new();
    private volatile int _count;

    public PendingCall? Rent()
    {
        if (_count == 0) return null;
        lock (_gate)
        {
            if (!_calls.TryPop(out PendingCall? call)) return null;
            _count = _calls.Count;
            return call;
        }
    }

    public void Return(PendingCall call)
    {
        lock (_gate)
        {
            if (_calls.Count < Size)
            {
                _calls.Push(call);
                _count = _calls.Count;
                return;
            }
        }
        PendingCalls.Forget(call);
    }
}
