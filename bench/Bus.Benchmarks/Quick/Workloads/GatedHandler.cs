using Bus.Benchmarks.Contract;

namespace Bus.Benchmarks.Quick.Workloads;

/// <summary>
/// A listener that stands at a gate with the first event of a slice until the others are queued, so that firing and draining never overlap.
/// </summary>
internal sealed class GatedHandler
{
    private TaskCompletionSource _reached = new(), _opened = new(), _drained = new();
    private int _expected, _handled;

    public ValueTask HandleAsync(UserRegistered payload, EventContext context, CancellationToken cancellationToken)
    {
        int handled = _handled++;
        if (handled == 0) return StandAtGate();
        if (handled == _expected) _drained.SetResult();
        return default;
    }

    /// <summary>Closes the gate: the next event will stand at it, and so many will queue behind.</summary>
    public void Close(int operations)
    {
        (_expected, _handled) = (operations, 0);
        _reached = NewSource();
        _opened = NewSource();
        _drained = NewSource();
    }

    /// <summary>Waits until an event stands at the gate.</summary>
    public Task ReachedAsync() => _reached.Task;

    /// <summary>Opens the gate and waits until the last event is handled.</summary>
    public Task DrainAsync()
    {
        Task drained = _drained.Task;
        _opened.SetResult();
        return drained;
    }

    private ValueTask StandAtGate()
    {
        ValueTask opened = new(_opened.Task);
        _reached.SetResult();
        return opened;
    }

    // Nobody goes on inside the other's call: consumers drain on the pool, as they do at work.
    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
