using Bus.Descriptors;
using Bus.Listening;
using Bus.Transports;

namespace Bus.Testing;

/// <summary>A consumer group: a bounded line of events that are given to its consumers. The hub's lock guards it.</summary>
/// <remarks>While a consumer lives, what waits stands behind a delivery that runs: so the bus is quiet when none does.</remarks>
internal sealed class TestGroup<T>
{
    private readonly TestHub _hub;
    private readonly EventDescriptor<T> _event;
    private readonly LinkedList<QueuedEvent<T>> _waiting = new();
    private readonly LinkedList<WaitingFire<T>> _fires = new();
    private readonly List<TestConsumer<T>> _consumers = [];
    private int _capacity;
    private long _sequence;

    public TestGroup(TestHub hub, EventDescriptor<T> @event, string name, string listenerName)
    {
        (_hub, _event, Name, ListenerName) = (hub, @event, name, listenerName);
        Letters = new TestLetters<T>(hub, this, @event.FullName);
    }

    public string Name { get; }

    public string ListenerName { get; }

    public TestLetters<T> Letters { get; }

    /// <summary>What waits to be delivered. It is asked without the hub's lock.</summary>
    public EventBacklog Backlog
    {
        get
        {
            lock (_hub.Gate) return new(_waiting.Count, _waiting.First?.Value.FiredAt);
        }
    }

    public void Add(TestConsumer<T> consumer)
    {
        _consumers.Add(consumer);
        _capacity = Math.Max(_capacity, consumer.Listener.Options.QueueCapacity);
        Letters.Capacity = Math.Max(Letters.Capacity, consumer.Listener.Options.DeadLetterCapacity);
        Dispatch();
    }

    /// <summary>Completes when the group holds the event.</summary>
    public Task AddAsync(QueuedEvent<T> item, TestTransport transport, CancellationToken cancellationToken)
    {
        WaitingFire<T> fire = new(item, transport);
        lock (_hub.Gate)
        {
            _fires.AddLast(fire);
            Dispatch();
        }
        return fire.Held.Task.IsCompleted ? Task.CompletedTask : WaitAsync(fire, cancellationToken);
    }

    /// <summary>Puts an event that is delivered by hand at the end of the line.</summary>
    public void AddDirect(QueuedEvent<T> item)
    {
        Enqueue(item);
        Dispatch();
    }

    /// <summary>A delivery has ended.</summary>
    /// <returns>False when there was no room for a dead letter: then the event went back.</returns>
    public bool TrySettle(TestConsumer<T> consumer, QueuedEvent<T> item, DeliveryRun run, EventOutcome outcome)
    {
        lock (_hub.Gate)
        {
            // Else its client left meanwhile, and the event with it: it belongs to another consumer now.
            bool isOurs = consumer.Unsettled.Remove(item), hasRoom = true;
            if (isOurs)
            {
                hasRoom = outcome.Failure is not { } failure || Letters.TryAdd(item, failure);
                Record(item, OutcomeOf(outcome.Kind, hasRoom), run, outcome.Failure);
                if (!hasRoom || outcome.Kind is EventOutcomeKind.Return or EventOutcomeKind.Refuse)
                {
                    consumer.StopTaking();
                    PutBack(item, outcome.Failure is { } full ? full.Attempts - item.Attempt + 1 : outcome.Attempts);
                }
            }
            consumer.Ended();
            Dispatch();
            // Last: what this delivery made possible has begun by now.
            _hub.Activities.End(run);
            return hasRoom;
        }
    }

    /// <summary>A consumer takes no more events.</summary>
    public void Stop(TestConsumer<T> consumer)
    {
        lock (_hub.Gate)
        {
            consumer.StopTaking();
            Dispatch();
        }
    }

    /// <summary>A consumer is gone: what it took and did not settle is for the others, whatever its handlers still say.</summary>
    public void Remove(TestConsumer<T> consumer)
    {
        lock (_hub.Gate)
        {
            consumer.StopTaking();
            _consumers.Remove(consumer);
            KeyValuePair<QueuedEvent<T>, DeliveryRun>[] unsettled = [.. consumer.Unsettled];
            consumer.Unsettled.Clear();
            foreach ((QueuedEvent<T> item, DeliveryRun run) in unsettled)
            {
                Record(item, DeliveryOutcome.Returned, run);
                PutBack(item, attempts: 1);
            }
            Dispatch();
            foreach ((QueuedEvent<T> _, DeliveryRun run) in unsettled) _hub.Activities.End(run);
        }
    }

    public bool TryClose()
    {
        if (_consumers.Exists(static consumer => !consumer.IsStopping)) return false;
        _waiting.Clear();
        foreach (WaitingFire<T> fire in _fires) fire.Held.TrySetResult();
        _fires.Clear();
        return true;
    }

    /// <summary>A client is gone.</summary>
    public void Abandon(TestTransport transport)
    {
        foreach (TestConsumer<T> consumer in _consumers.FindAll(consumer => consumer.Transport == transport)) Remove(consumer);
        foreach (WaitingFire<T> fire in _fires.Where(fire => fire.Transport == transport).ToArray())
        {
            _fires.Remove(fire);
            fire.Held.TrySetException(transport.Gone);
        }
    }

    private async Task WaitAsync(WaitingFire<T> fire, CancellationToken cancellationToken)
    {
        CancellationTokenRegistration registration = cancellationToken.UnsafeRegister(_ => GiveUp(fire, cancellationToken), null);
        await using (registration.ConfigureAwait(false)) await fire.Held.Task.ConfigureAwait(false);
    }

    private void GiveUp(WaitingFire<T> fire, CancellationToken cancellationToken)
    {
        lock (_hub.Gate)
        {
            if (_fires.Remove(fire)) fire.Held.TrySetCanceled(cancellationToken);
        }
    }

    /// <summary>Lets fires in while there is room, and gives events to consumers while these have room.</summary>
    private void Dispatch()
    {
        do
        {
            while (_waiting.First is { } first && _consumers.Find(static consumer => consumer.HasRoom) is { } consumer)
            {
                _waiting.RemoveFirst();
                // The one that took an event goes behind the others, so that they share the work.
                _consumers.Remove(consumer);
                _consumers.Add(consumer);
                consumer.Start(first.Value);
            }
        }
        while (TryAdmit());
        if (!_consumers.Exists(static consumer => !consumer.IsStopping)) RefuseDirect();
    }

    private bool TryAdmit()
    {
        if (_waiting.Count >= _capacity || _fires.First?.Value is not { } fire) return false;
        _fires.RemoveFirst();
        Enqueue(fire.Event);
        fire.Held.TrySetResult();
        return true;
    }

    private void Enqueue(QueuedEvent<T> item)
    {
        item.Sequence = _sequence++;
        _waiting.AddLast(item);
    }

    /// <summary>The event goes back to its place: before all that were fired after it.</summary>
    private void PutBack(QueuedEvent<T> item, int attempts)
    {
        if (item.Direct is not null) return;
        item.Attempt += attempts;
        LinkedListNode<QueuedEvent<T>>? later = _waiting.First;
        while (later is not null && later.Value.Sequence < item.Sequence) later = later.Next;
        if (later is null) _waiting.AddLast(item);
        else _waiting.AddBefore(later, item);
    }

    /// <summary>Nobody takes events any more: who delivers by hand must not wait for it.</summary>
    private void RefuseDirect()
    {
        foreach (QueuedEvent<T> item in _waiting.Where(static item => item.Direct is not null).ToArray())
        {
            _waiting.Remove(item);
            Record(item, DeliveryOutcome.Refused);
        }
    }

    private void Record(QueuedEvent<T> item, DeliveryOutcome outcome, DeliveryRun? run = null, EventFailure? failure = null)
    {
        (IReadOnlyList<Exception> all, Exception? last) = run?.Failures ?? ([], null);
        // Clients that the test did not configure show at least why they gave up.
        if (last is null && failure is not null) (all, last) = ([failure.Exception], failure.Exception);
        Delivery delivery = new(_event, ListenerName, Name, item.Id, item.Attempt, item.Payload, outcome, all, last);
        _hub.Records.Add(delivery);
        item.Direct?.TrySetResult(delivery);
    }

    private static DeliveryOutcome OutcomeOf(EventOutcomeKind kind, bool hasRoom) => kind switch
    {
        EventOutcomeKind.Acknowledge => DeliveryOutcome.Acknowledged,
        EventOutcomeKind.DeadLetter when hasRoom => DeliveryOutcome.DeadLettered,
        EventOutcomeKind.Refuse => DeliveryOutcome.Refused,
        _ => DeliveryOutcome.Returned,
    };
}
