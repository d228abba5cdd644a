using Bus.Listening;
using Bus.Transports;

namespace Bus.TestTransport;

/// <summary>A consumer group: a bounded line of events, from which its consumers take one at a time.</summary>
internal sealed class LoopbackGroup<T>
{
    private readonly Lock _gate = new();
    private readonly LinkedList<LoopbackEvent<T>> _waiting = new();
    private readonly LinkedList<LoopbackFire<T>> _fires = new();
    private readonly List<LoopbackConsumer<T>> _consumers = [];
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _capacity;
    private long _sequence;

    public LoopbackGroup(string name, string @event)
    {
        Name = name;
        Letters = new LoopbackLetters<T>(this, @event);
    }

    public string Name { get; }

    public LoopbackLetters<T> Letters { get; }

    /// <summary>What waits to be taken.</summary>
    public EventBacklog Backlog
    {
        get
        {
            lock (_gate) return new(_waiting.Count, _waiting.First?.Value.Context.FiredAt);
        }
    }

    public void Add(LoopbackConsumer<T> consumer)
    {
        lock (_gate)
        {
            _consumers.Add(consumer);
            _capacity = Math.Max(_capacity, consumer.Listener.Options.QueueCapacity);
            Letters.Capacity = Math.Max(Letters.Capacity, consumer.Listener.Options.DeadLetterCapacity);
            Admit();
        }
    }

    /// <summary>Completes when the group holds the event.</summary>
    public Task AddAsync(LoopbackEvent<T> @event, LoopbackTransport transport)
    {
        LoopbackFire<T> fire = new(@event, transport);
        lock (_gate)
        {
            _fires.AddLast(fire);
            Admit();
        }
        return fire.Held.Task.IsCompleted ? Task.CompletedTask : WaitAsync(fire, @event.Context.CancellationToken);
    }

    /// <summary>Takes the next event for a consumer; without one, tells when to ask again.</summary>
    public LoopbackEvent<T>? Take(LoopbackConsumer<T> consumer, out Task changed)
    {
        lock (_gate)
        {
            changed = _changed.Task;
            if (consumer.IsStopping || _waiting.First?.Value is not { } first) return null;
            _waiting.RemoveFirst();
            consumer.Unsettled.Add(first);
            Admit();
            return first;
        }
    }

    /// <summary>A delivery has ended.</summary>
    /// <returns>False when there was no room for a dead letter: then the event went back.</returns>
    public bool TrySettle(LoopbackConsumer<T> consumer, LoopbackEvent<T> @event, EventOutcome outcome)
    {
        lock (_gate)
        {
            // Its client left meanwhile, and the event with it: it belongs to another consumer now.
            if (!consumer.Unsettled.Remove(@event) || outcome.Kind == EventOutcomeKind.Acknowledge) return true;
            if (outcome.Failure is { } failure && Letters.TryAdd(@event, consumer.Listener.Name, failure)) return true;
            consumer.IsStopping = true;
            PutBack(@event, outcome.Failure is { } full ? full.Attempts - @event.Attempt + 1 : outcome.Attempts);
            Pulse();
            return outcome.Failure is null;
        }
    }

    /// <summary>A consumer takes no more events.</summary>
    public void Stop(LoopbackConsumer<T> consumer)
    {
        lock (_gate)
        {
            consumer.IsStopping = true;
            Pulse();
        }
    }

    /// <summary>A consumer is gone: what it took and did not settle is for the others, whatever its handlers still say.</summary>
    public void Remove(LoopbackConsumer<T> consumer)
    {
        lock (_gate)
        {
            consumer.IsStopping = true;
            _consumers.Remove(consumer);
            foreach (LoopbackEvent<T> @event in consumer.Unsettled) PutBack(@event, attempts: 1);
            consumer.Unsettled.Clear();
            Pulse();
        }
    }

    public bool TryClose()
    {
        lock (_gate)
        {
            if (_consumers.Exists(consumer => !consumer.IsStopping)) return false;
            _waiting.Clear();
            foreach (LoopbackFire<T> fire in _fires) fire.Held.TrySetResult();
            _fires.Clear();
            return true;
        }
    }

    /// <summary>A client is gone.</summary>
    public void Abandon(LoopbackTransport transport)
    {
        lock (_gate)
        {
            foreach (LoopbackConsumer<T> consumer in _consumers.FindAll(consumer => consumer.Transport == transport)) Remove(consumer);
            foreach (LoopbackFire<T> fire in _fires.Where(fire => fire.Transport == transport).ToArray())
            {
                _fires.Remove(fire);
                fire.Held.TrySetException(transport.Gone);
            }
        }
    }

    private async Task WaitAsync(LoopbackFire<T> fire, CancellationToken cancellationToken)
    {
        await using CancellationTokenRegistration registration = cancellationToken.UnsafeRegister(_ => GiveUp(fire, cancellationToken), null);
        await fire.Held.Task;
    }

    private void GiveUp(LoopbackFire<T> fire, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_fires.Remove(fire)) fire.Held.TrySetCanceled(cancellationToken);
        }
    }

    private void Admit()
    {
        while (_waiting.Count < _capacity && _fires.First?.Value is { } fire)
        {
            _fires.RemoveFirst();
            fire.Event.Sequence = _sequence++;
            _waiting.AddLast(fire.Event);
            fire.Held.TrySetResult();
        }
        if (_waiting.Count > 0) Pulse();
    }

    /// <summary>The event goes back to its place: before all that were fired after it.</summary>
    private void PutBack(LoopbackEvent<T> @event, int attempts)
    {
        @event.Attempt += attempts;
        LinkedListNode<LoopbackEvent<T>>? later = _waiting.First;
        while (later is not null && later.Value.Sequence < @event.Sequence) later = later.Next;
        if (later is null) _waiting.AddLast(@event);
        else _waiting.AddBefore(later, @event);
    }

    private void Pulse()
    {
        _changed.TrySetResult();
        _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
