namespace Bus.TestKit;

/// <summary>What happened, in the order in which it was recorded; tests wait for it to hold what they expect.</summary>
public sealed class Recording<T>
{
    private const int MostShown = 8;

    private readonly Lock _gate = new();
    private readonly List<T> _items = [];
    private readonly List<(Func<IReadOnlyList<T>, bool> Holds, TaskCompletionSource Held)> _watchers = [];

    /// <summary>A copy of what was recorded up to now.</summary>
    public IReadOnlyList<T> Items
    {
        get
        {
            lock (_gate) return [.. _items];
        }
    }

    public void Add(T item)
    {
        lock (_gate)
        {
            _items.Add(item);
            foreach ((Func<IReadOnlyList<T>, bool> holds, TaskCompletionSource held) in _watchers)
                if (holds(_items)) held.TrySetResult();
            _watchers.RemoveAll(static watcher => watcher.Held.Task.IsCompleted);
        }
    }

    /// <summary>Completes as soon as the condition holds.</summary>
    /// <param name="holds">Asked under the recording's lock: it must be quick and touch nothing else.</param>
    public Task When(Func<IReadOnlyList<T>, bool> holds)
    {
        ArgumentNullException.ThrowIfNull(holds);
        lock (_gate)
        {
            if (holds(_items)) return Task.CompletedTask;
            TaskCompletionSource held = new(TaskCreationOptions.RunContinuationsAsynchronously);
            _watchers.Add((holds, held));
            return held.Task;
        }
    }

    /// <summary>Completes as soon as that many items are there.</summary>
    public Task WhenCount(int count) => When(items => items.Count >= count);

    /// <summary>Waits for that many items and returns what was recorded; says what was there when they did not come.</summary>
    public async Task<IReadOnlyList<T>> WaitForCount(int count, TimeSpan patience, string what)
    {
        try
        {
            await WhenCount(count).Within(patience, what);
        }
        catch (TimeoutException exception)
        {
            IReadOnlyList<T> items = Items;
            string last = string.Join(", ", items.TakeLast(MostShown));
            throw new TimeoutException($"{exception.Message} Expected {count}, recorded {items.Count}, the last of them: {last}", exception);
        }
        return Items;
    }
}
