namespace Bus.Redis.Tests.Faults;

/// <summary>Which events were fired for certain, and which were handled under which id.</summary>
internal sealed class Ledger
{
    private const int MostShown = 8;

    private readonly Lock _gate = new();
    private readonly HashSet<long> _missing = [];
    private readonly Dictionary<long, string> _handled = [];
    private readonly List<string> _otherIds = [];
    private readonly List<(Func<bool> Holds, TaskCompletionSource Held)> _watchers = [];
    private readonly HashSet<long> _perhapsLost = [];
    private int _fired, _duplicates;
    private bool _isUnsafe;
    private long _unsafeUpTo;

    /// <summary>Events that came again with another id.</summary>
    public IReadOnlyList<string> OtherIds
    {
        get
        {
            lock (_gate) return [.. _otherIds];
        }
    }

    public int FiredCount => Read(() => _fired);

    public int HandledCount => Read(() => _handled.Count);

    public void Fired(long number) => Change(() =>
    {
        _fired++;
        if (!_handled.ContainsKey(number)) (_isUnsafe || number <= _unsafeUpTo ? _perhapsLost : _missing).Add(number);
    });

    public void Handled(long number, string id) => Change(() =>
    {
        _missing.Remove(number);
        _perhapsLost.Remove(number);
        if (_handled.TryAdd(number, id)) return;
        _duplicates++;
        if (_handled[number] != id) _otherIds.Add($"{number}: {_handled[number]}, {id}");
    });

    public Task WhenFired(int count) => When(() => _fired >= count);

    public Task WhenHandled(int count) => When(() => _handled.Count >= count);

    /// <summary>From now on what is fired may be lost.</summary>
    public void BeginUnsafe() => Change(() => _isUnsafe = true);

    /// <summary>What is begun from now on may not be lost.</summary>
    /// <param name="last">The last event that was begun before.</param>
    public void EndUnsafe(long last) => Change(() => (_isUnsafe, _unsafeUpTo) = (false, last));

    /// <summary>Completes when each event that was fired up to then was handled.</summary>
    public Task WhenAllHandled() => When(() => _missing.Count == 0);

    public override string ToString()
    {
        lock (_gate)
            return $"{_fired} fired, {_handled.Count} handled, {_duplicates} more than once, {_perhapsLost.Count} lost that could be, {_missing.Count} missing: {string.Join(", ", _missing.Order().Take(MostShown))}";
    }

    private int Read(Func<int> value)
    {
        lock (_gate) return value();
    }

    private Task When(Func<bool> holds)
    {
        TaskCompletionSource held = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Change(() => _watchers.Add((holds, held)));
        return held.Task;
    }

    private void Change(Action change)
    {
        lock (_gate)
        {
            change();
            foreach ((Func<bool> holds, TaskCompletionSource held) in _watchers)
                if (holds()) held.TrySetResult();
            _watchers.RemoveAll(static watcher => watcher.Held.Task.IsCompleted);
        }
    }
}
