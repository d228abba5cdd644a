using Bus.Descriptors;

namespace Bus.Testing;

/// <summary>What happened on a test bus, in order.</summary>
internal sealed class Records
{
    private readonly Lock _gate = new();
    private readonly List<RecordedCall> _calls = [];
    private readonly List<FiredEvent> _fired = [];
    private readonly List<Delivery> _deliveries = [];
    private readonly List<FireWatcher> _watchers = [];

    public IReadOnlyList<RecordedCall> Calls => Copy(_calls);

    public IReadOnlyList<FiredEvent> Fired => Copy(_fired);

    public IReadOnlyList<Delivery> Deliveries => Copy(_deliveries);

    public void Add(RecordedCall call) => Add(_calls, call);

    public void Add(FiredEvent fired)
    {
        lock (_gate)
        {
            _fired.Add(fired);
            foreach (FireWatcher watcher in _watchers) watcher.Look(_fired);
            _watchers.RemoveAll(static watcher => watcher.Fired.Task.IsCompleted);
        }
    }

    public void Add(Delivery delivery) => Add(_deliveries, delivery);

    /// <summary>Completes when so many events of a kind are recorded.</summary>
    public Task WhenFired(EventDescriptor @event, int count)
    {
        FireWatcher watcher = new(@event, count);
        lock (_gate)
        {
            watcher.Look(_fired);
            if (!watcher.Fired.Task.IsCompleted) _watchers.Add(watcher);
        }
        return watcher.Fired.Task;
    }

    public void Clear()
    {
        lock (_gate)
        {
            _calls.Clear();
            _fired.Clear();
            _deliveries.Clear();
        }
    }

    private T[] Copy<T>(List<T> items)
    {
        lock (_gate) return [.. items];
    }

    private void Add<T>(List<T> items, T item)
    {
        lock (_gate) items.Add(item);
    }

    private sealed record FireWatcher(EventDescriptor Event, int Count)
    {
        public TaskCompletionSource Fired { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Look(List<FiredEvent> fired)
        {
            if (fired.Count(one => one.Descriptor == Event) >= Count) Fired.TrySetResult();
        }
    }
}
