using System.Threading.Tasks.Sources;

namespace Bus.Runtime.Tests.Allocations;

/// <summary>A task that can be begun, completed and begun again without an allocation: what a handler suspends on.</summary>
/// <remarks>Its continuation runs inline, on the thread that completes it.</remarks>
internal sealed class ManualSource : IValueTaskSource<int>, IValueTaskSource
{
    private ManualResetValueTaskSourceCore<int> _core;
    private int _awaits;

    /// <summary>How often somebody began to wait.</summary>
    public int Awaits => Volatile.Read(ref _awaits);

    public ValueTask<int> Begin() => new(this, _core.Version);

    public ValueTask BeginVoid() => new(this, _core.Version);

    public void Complete(int result) => _core.SetResult(result);

    public int GetResult(short token)
    {
        int result = _core.GetResult(token);
        _core.Reset();
        return result;
    }

    public ValueTaskSourceStatus GetStatus(short token) => _core.GetStatus(token);

    public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags)
    {
        _core.OnCompleted(continuation, state, token, flags);
        Volatile.Write(ref _awaits, _awaits + 1);
    }

    void IValueTaskSource.GetResult(short token) => GetResult(token);
}
