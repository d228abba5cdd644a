using Bus.Diagnostics;
using Bus.Listening;
using Microsoft.Extensions.Logging;

namespace Bus.Transports.InProcess;

/// <summary>A consumer group: a bounded queue of events that its consumers share, each event going to one of them.</summary>
internal sealed class EventGroup<T>
{
    /// <summary>How many events a lone consumer takes at once; with several, each takes what it starts on.</summary>
    private const int MostTakenAtOnce = 16;

    private readonly EventTopic<T> _topic;
    private readonly SpinGate _gate = new();
    private readonly EventQueue<T> _queue = new();
    private readonly WaitingFires<T> _waiting = new();
    private readonly List<EventPump<T>> _idle = [];
    private readonly HashSet<EventConsumer<T>> _consumers = [];
    private int _pumps;
    private int _capacity;
    private int _ahead;
    private long _added;
    private bool _isClosed, _hasWarned;
    private TaskCompletionSource? _quiet;

    public EventGroup(EventTopic<T> topic, string name, string listenerName, ILogger logger)
    {
        (_topic, Name, ListenerName, Logger) = (topic, name, listenerName, logger);
        Buried = new BuriedEvents<T>(this);
    }

    public string Name { get; }

    /// <summary>The name of its listeners; with another one the same group would be another service's.</summary>
    public string ListenerName { get; }

    public string Event => _topic.Event.FullName;

    public ILogger Logger { get; }

    /// <summary>Its dead letters.</summary>
    public BuriedEvents<T> Buried { get; }

    /// <summary>Whether the group is gone, and whatever is given to it.</summary>
    public bool IsClosed
    {
        get
        {
            using (_gate.Enter()) return _isClosed;
        }
    }

    public bool HasConsumers
    {
        get
        {
            using (_gate.Enter()) return _consumers.Count > 0;
        }
    }

    /// <summary>Adds an event if there is room and nobody waits for it already.</summary>
    public bool TryAdd(in InProcessEvent<T> item)
    {
        EventPump<T>? pump;
        using (_gate.Enter())
        {
            if (_isClosed) return true;
            if (Load >= _capacity || _waiting.Any) return false;
            Enqueue(item);
            pump = TakeIdle();
        }
        pump?.Wake();
        return true;
    }

    /// <summary>Adds an event as soon as there is room, in the order of those who wait.</summary>
    public ValueTask AddAsync(in InProcessEvent<T> item, InProcessTransport transport, CancellationToken cancellationToken)
    {
        WaitingFire<T> fire;
        EventPump<T>? pump = null;
        bool warns = false;
        int waiting = 0;
        using (_gate.Enter())
        {
            if (_isClosed) return default;
            if (transport.IsClosed) return ValueTask.FromException(WaitingFires<T>.BusGone(Event));
            if (Load < _capacity && !_waiting.Any)
            {
                Enqueue(item);
                pump = TakeIdle();
                fire = null!;
            }
            else
            {
                fire = _waiting.Add(item, transport);
                warns = !_hasWarned && _consumers.Count == 0;
                _hasWarned |= warns;
                waiting = _queue.Count;
            }
        }
        if (warns) Logger.GroupHasNoConsumer(Name, Event, waiting);
        if (fire is null)
        {
            pump?.Wake();
            return default;
        }
        return fire.WaitAsync(this, cancellationToken);
    }

    /// <summary>Takes a fire out of the line, because whoever fired gave up.</summary>
    public bool TryWithdraw(WaitingFire<T> fire)
    {
        using (_gate.Enter()) return _waiting.Remove(fire);
    }

    public void ReleaseWaiters(InProcessTransport transport)
    {
        List<WaitingFire<T>> released;
        using (_gate.Enter()) released = _waiting.RemoveOf(transport);
        foreach (WaitingFire<T> fire in released) fire.Fail(WaitingFires<T>.BusGone(Event));
    }

    public EventConsumer<T> Join(EventListener<T> listener)
    {
        EventConsumer<T> consumer = new(this, listener);
        Buried.MakeRoom(listener.Options.DeadLetterCapacity);
        using (_gate.Enter())
        {
            _consumers.Add(consumer);
            _capacity = Math.Max(_capacity, listener.Options.QueueCapacity);
            _pumps += listener.Options.Concurrency;
        }
        consumer.Start();
        return consumer;
    }

    /// <summary>A user has no more use for a listener. A group that nobody is left in goes.</summary>
    public void Leave() => _topic.Remove(this);

    /// <summary>A consumer takes no more events; the group keeps them for others.</summary>
    /// <returns>How many of its pumps were idle and are now out of use.</returns>
    public int Detach(EventConsumer<T> consumer)
    {
        using (_gate.Enter())
        {
            if (!_consumers.Remove(consumer)) return 0;
            consumer.IsStopping = true;
            _pumps -= consumer.Listener.Options.Concurrency;
            int ended = _idle.RemoveAll(pump => pump.Consumer == consumer);
            TellIfQuiet();
            return ended;
        }
    }

    /// <summary>The group is gone: whoever waits for room in it has nothing left to wait for.</summary>
    public void Close()
    {
        List<WaitingFire<T>> released;
        using (_gate.Enter())
        {
            _isClosed = true;
            _queue.Clear();
            released = _waiting.RemoveAll();
        }
        foreach (WaitingFire<T> fire in released) fire.Succeed();
        if (Buried.Count is > 0 and var count) Logger.DeadLettersLeft(Name, Event, count);
    }

    /// <summary>Gives a pump the next events to start on, puts it to rest, or tells it to end.</summary>
    public TakeResult TryTake(EventPump<T> pump)
    {
        WaitingFire<T>? admitted;
        EventPump<T>? other;
        TakeResult result;
        using (_gate.Enter())
        {
            _ahead -= pump.Ahead;
            pump.Clear();
            int count = pump.Consumer.IsStopping ? 0 : Math.Min(_queue.Count, _pumps == 1 ? MostTakenAtOnce : 1);
            for (int index = 0; index < count; index++) pump.TakeFrom(_queue);
            // The event that starts now waits no longer; those behind it in the pump's hands still count as waiting.
            pump.Ahead = Math.Max(0, count - 1);
            _ahead += pump.Ahead;
            result = count > 0 ? TakeResult.Taken : pump.Consumer.IsStopping ? TakeResult.Stopping : TakeResult.Idle;
            admitted = AdmitWaiting();
            // What this pump leaves behind, or was woken for and cannot take, is for another.
            other = _queue.Count > 0 ? TakeIdle() : null;
            if (result == TakeResult.Idle)
            {
                if (_queue.Count > 0) other ??= pump;
                else _idle.Add(pump);
                TellIfQuiet();
            }
        }
        other?.Wake();
        Succeed(admitted);
        return result;
    }

    /// <summary>Takes back what a pump took and did not finish, from its event at <paramref name="index"/> on.</summary>
    /// <param name="pump">The pump.</param>
    /// <param name="index">The first event that goes back.</param>
    /// <param name="attempts">How many attempts at that event were made.</param>
    public void Return(EventPump<T> pump, int index, int attempts = 0)
    {
        EventPump<T>? other;
        using (_gate.Enter())
        {
            // An abandoned pump's events went back already.
            if (pump.IsAbandoned) return;
            if (attempts > 0) pump.CountAttempts(attempts);
            TakeBack(pump, index);
            other = TakeIdle();
        }
        other?.Wake();
    }

    /// <summary>A pump is done with an event that did not go the usual way.</summary>
    /// <returns>Whether the event was still its own: an abandoned pump's events went back already.</returns>
    public bool TryFinish(EventPump<T> pump)
    {
        using (_gate.Enter())
        {
            if (pump.IsAbandoned) return false;
            pump.Finish();
            return true;
        }
    }

    /// <summary>Nobody waits for a consumer's handlers any more: their events are for the next consumer, whatever becomes of them.</summary>
    public void Abandon(EventConsumer<T> consumer)
    {
        List<EventPump<T>> others = [];
        using (_gate.Enter())
        {
            foreach (EventPump<T> pump in consumer.Pumps)
            {
                if (pump.IsAbandoned) continue;
                pump.IsAbandoned = true;
                pump.CountAttempts(1);
                TakeBack(pump, pump.Next);
                if (TakeIdle() is { } other) others.Add(other);
            }
        }
        foreach (EventPump<T> other in others) other.Wake();
    }

    private void TakeBack(EventPump<T> pump, int index)
    {
        _ahead -= pump.Ahead;
        pump.Ahead = 0;
        ReadOnlySpan<InProcessEvent<T>> events = pump.TakenFrom(index);
        for (int last = events.Length - 1; last >= 0; last--) _queue.AddFirst(events[last]);
        if (!pump.IsAbandoned) pump.Drop(index);
    }

    /// <summary>Completes when nothing waits and no handler runs, or nobody is left to handle anything.</summary>
    public Task WhenQuiet()
    {
        using (_gate.Enter())
        {
            if (IsQuiet) return Task.CompletedTask;
            _quiet ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _quiet.Task;
        }
    }

    /// <summary>How many events it was ever given: unchanged, nothing came meanwhile.</summary>
    public long Added
    {
        get
        {
            using (_gate.Enter()) return _added;
        }
    }

    /// <summary>What waits to be started on, in the queue and in the hands of a pump that took several.</summary>
    public EventBacklog Backlog
    {
        get
        {
            using (_gate.Enter())
            {
                (int count, long oldest) = (_queue.Count, _queue.Count == 0 ? 0 : _queue.First.FiredAtTicks);
                // Only a lone pump takes several, and what it took came before what is in the queue.
                if (_ahead > 0)
                    foreach (EventConsumer<T> consumer in _consumers)
                        foreach (EventPump<T> pump in consumer.Pumps)
                        {
                            ReadOnlySpan<InProcessEvent<T>> unstarted = pump.Unstarted;
                            count += unstarted.Length;
                            if (!unstarted.IsEmpty) oldest = unstarted[0].FiredAtTicks;
                        }
                return new(count, count == 0 ? null : new DateTimeOffset(oldest, TimeSpan.Zero));
            }
        }
    }

    private bool IsQuiet => _pumps == 0 || (_queue.Count == 0 && _idle.Count == _pumps);

    private int Load => _queue.Count + _ahead;

    private void Enqueue(in InProcessEvent<T> item)
    {
        _queue.AddLast(item);
        _added++;
    }

    private void TellIfQuiet()
    {
        if (_quiet is null || !IsQuiet) return;
        _quiet.SetResult();
        _quiet = null;
    }

    private EventPump<T>? TakeIdle()
    {
        if (_idle.Count == 0) return null;
        EventPump<T> pump = _idle[^1];
        _idle.RemoveAt(_idle.Count - 1);
        return pump;
    }

    private WaitingFire<T>? AdmitWaiting()
    {
        WaitingFire<T>? first = null, last = null;
        while (_waiting.Any && Load < _capacity)
        {
            WaitingFire<T> fire = _waiting.RemoveFirst();
            Enqueue(fire.Item);
            fire.NextAdmitted = null;
            if (last is null) first = fire;
            else last.NextAdmitted = fire;
            last = fire;
        }
        return first;
    }

    private static void Succeed(WaitingFire<T>? admitted)
    {
        while (admitted is not null)
        {
            WaitingFire<T>? next = admitted.NextAdmitted;
            admitted.Succeed();
            admitted = next;
        }
    }
}
