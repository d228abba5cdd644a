using Bus.Listening;

namespace Bus.Transports.InProcess;

/// <summary>One listener's place in a group: as many pumps as it may handle events at a time.</summary>
internal sealed class EventConsumer<T> : IInProcessConsumer
{
    private readonly EventPump<T>[] _pumps;
    private readonly TaskCompletionSource _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly EventGroup<T> _group;
    private int _busy;
    private volatile bool _isStopping;

    public EventConsumer(EventGroup<T> group, EventListener<T> listener)
    {
        (_group, Listener) = (group, listener);
        _busy = listener.Options.Concurrency;
        _pumps = new EventPump<T>[listener.Options.Concurrency];
        for (int index = 0; index < _pumps.Length; index++) _pumps[index] = new EventPump<T>(group, this);
    }

    public EventListener<T> Listener { get; }

    public EventBacklog? Backlog => _group.Backlog;

    public Action? Left { private get; set; }

    public IReadOnlyList<EventPump<T>> Pumps => _pumps;

    /// <summary>Whether it takes no more events; set by the group under its lock.</summary>
    public bool IsStopping
    {
        get => _isStopping;
        set => _isStopping = value;
    }

    public void Start()
    {
        foreach (EventPump<T> pump in _pumps) pump.Wake();
    }

    public ValueTask StopAsync(CancellationToken cancellationToken)
    {
        StopTaking();
        return new ValueTask(_drained.Task.WaitAsync(cancellationToken));
    }

    public ValueTask LeaveAsync()
    {
        _group.Leave();
        Left?.Invoke();
        return default;
    }

    /// <summary>Takes no more events: pumps at work end after their event, idle ones now.</summary>
    public void StopTaking()
    {
        for (int idle = _group.Detach(this); idle > 0; idle--) PumpEnded();
    }

    void IInProcessConsumer.Abandon()
    {
        StopTaking();
        _group.Abandon(this);
    }

    public void PumpEnded()
    {
        if (Interlocked.Decrement(ref _busy) == 0) _drained.TrySetResult();
    }
}
