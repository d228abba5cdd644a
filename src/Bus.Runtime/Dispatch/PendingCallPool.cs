namespace Bus.Dispatch;

/// <summary>A thread's pending calls at rest; what it has too many of, it shares.</summary>
internal sealed class PendingCallPool(SharedPendingCalls shared)
{
    private const int Size = 16;

    private readonly PendingCall?[] _calls = new PendingCall?[Size];
    private int _count;

    public PendingCall? Rent()
    {
        if (_count == 0) return shared.Rent();
        PendingCall call = _calls[--_count]!;
        _calls[_count] = null;
        return call;
    }

    public void Return(PendingCall call)
    {
        if (_count < Size) _calls[_count++] = call;
        else shared.Return(call);
    }
}
