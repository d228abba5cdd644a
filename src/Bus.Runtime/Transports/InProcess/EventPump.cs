using System.Runtime.CompilerServices;
using Bus.Diagnostics;
using Bus.Listening;

namespace Bus.Transports.InProcess;

/// <summary>Delivers one event at a time, on the thread pool. Without events it rests in the group's idle stack.</summary>
/// <remarks>
/// A pump is in one place only: in the idle stack, queued to the pool, running, or waiting for a handler. Whoever takes it out of
/// the stack wakes it; so nothing here is touched after the group has put it to rest.
/// </remarks>
internal sealed class EventPump<T> : IThreadPoolWorkItem
{
    /// <summary>After so many events the pump queues again behind other work: a busy event must not starve the pool.</summary>
    private const int EventsPerTurn = 256;

    private readonly EventGroup<T> _group;
    private readonly Action _deliveryCompleted;
    private InProcessEvent<T>[] _taken = new InProcessEvent<T>[1];
    private int _next, _count;
    private ValueTask<EventOutcome> _delivery;
    private volatile bool _isAbandoned;

    public EventPump(EventGroup<T> group, EventConsumer<T> consumer)
    {
        (_group, Consumer) = (group, consumer);
        _deliveryCompleted = DeliveryCompleted;
    }

    public EventConsumer<T> Consumer { get; }

    /// <summary>How many events it took beyond the one that it started on; guarded by the group's lock.</summary>
    public int Ahead { get; set; }

    /// <summary>Whether its events went back to the group although its handler still runs; set under the group's lock.</summary>
    public bool IsAbandoned
    {
        get => _isAbandoned;
        set => _isAbandoned = value;
    }

    /// <summary>The first event that it has not finished.</summary>
    public int Next => Volatile.Read(ref _next);

    /// <summary>Takes the first event of the group's queue, under the group's lock.</summary>
    public void TakeFrom(EventQueue<T> queue)
    {
        if (_count == _taken.Length) Array.Resize(ref _taken, _taken.Length * 2);
        queue.RemoveFirst(out _taken[_count++]);
    }

    /// <summary>What it took, from one event on. Events stay in their places until the group takes them back or gives new ones.</summary>
    public ReadOnlySpan<InProcessEvent<T>> TakenFrom(int index) => _taken.AsSpan(index, Math.Max(0, _count - index));

    /// <summary>What it took and has not started on; under the group's lock, which keeps events in their places.</summary>
    public ReadOnlySpan<InProcessEvent<T>> Unstarted => TakenFrom(Math.Min(Next + 1, _count));

    /// <summary>Forgets what it took, from one event on; under the group's lock.</summary>
    public void Drop(int index)
    {
        Array.Clear(_taken, index, _count - index);
        _count = index;
    }

    /// <summary>Forgets all that it took; under the group's lock.</summary>
    public void Clear()
    {
        Drop(0);
        _next = 0;
    }

    /// <summary>Handlers have made attempts at the event that runs; under the group's lock.</summary>
    public void CountAttempts(int attempts)
    {
        int index = _next;
        if (index < _count) _taken[index] = _taken[index].After(attempts);
    }

    /// <summary>It is done with the event that runs; under the group's lock.</summary>
    public void Finish() => _next++;

    public void Wake() => ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);

    void IThreadPoolWorkItem.Execute()
    {
        for (int turn = 0; turn < EventsPerTurn; turn++)
        {
            if (_isAbandoned)
            {
                Consumer.PumpEnded();
                return;
            }
            if (_next == _count && !TryRefill()) return;
            ValueTask<EventOutcome> delivery = Deliver();
            if (!delivery.IsCompleted)
            {
                Suspend(delivery);
                return;
            }
            Settle(delivery);
        }
        Wake();
    }

    private bool TryRefill()
    {
        switch (_group.TryTake(this))
        {
            case TakeResult.Taken:
                return true;
            case TakeResult.Stopping:
                Consumer.PumpEnded();
                return false;
            default:
                return false;
        }
    }

    private ValueTask<EventOutcome> Deliver()
    {
        ref readonly InProcessEvent<T> item = ref _taken[_next];
        try
        {
            return Consumer.Listener.DeliverInPlaceAsync(item.Payload, item.Delivery);
        }
        catch (Exception exception)
        {
            return ValueTask.FromException<EventOutcome>(exception);
        }
    }

    private void Suspend(ValueTask<EventOutcome> delivery)
    {
        // A handler that takes its time must not keep from others what waits behind its event.
        if (_count - _next > 1) _group.Return(this, _next + 1);
        _delivery = delivery;
        ConfiguredValueTaskAwaitable<EventOutcome>.ConfiguredValueTaskAwaiter awaiter = delivery.ConfigureAwait(false).GetAwaiter();
        awaiter.UnsafeOnCompleted(_deliveryCompleted);
    }

    private void DeliveryCompleted()
    {
        ValueTask<EventOutcome> delivery = _delivery;
        _delivery = default;
        Settle(delivery);
        // Whoever completed the handler's task gets its thread back.
        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: true);
    }

    private void Settle(ValueTask<EventOutcome> delivery)
    {
        EventOutcome outcome;
        try
        {
            outcome = delivery.GetAwaiter().GetResult();
        }
        catch (Exception exception)
        {
            Break(exception);
            return;
        }
        if (_isAbandoned) return;
        switch (outcome.Kind)
        {
            case EventOutcomeKind.Acknowledge:
                _next++;
                ReturnIfStopping();
                break;
            case EventOutcomeKind.DeadLetter:
                if (Bury(outcome.Failure!)) ReturnIfStopping();
                break;
            default:
                GiveBack(outcome.Attempts);
                break;
        }
    }

    /// <summary>The worker may have stopped meanwhile: what waits in the pump's hands goes back.</summary>
    private void ReturnIfStopping()
    {
        if (_next < _count && Consumer.IsStopping) _group.Return(this, _next);
    }

    /// <summary>The event becomes a dead letter; without room for it the worker stops.</summary>
    /// <returns>Whether this pump may go on.</returns>
    private bool Bury(EventFailure failure)
    {
        InProcessEvent<T> item = _taken[_next];
        if (_group.Buried.TryAdd(item, failure) is { } letter)
        {
            if (_group.TryFinish(this)) return true;
            // Abandoned meanwhile, it went back to the group, and must not be there twice.
            _group.Buried.Remove(letter);
            return false;
        }
        GiveBack(Math.Max(1, failure.Attempts - item.Attempt + 1));
        EventListener<T> listener = Consumer.Listener;
        listener.StopWorker(DeadLettersFull.Of(listener, _group.Event, item.Id, _group.Buried.Capacity, failure));
        return false;
    }

    /// <summary>The delivery itself threw, which no handler's failure does: nobody knows what became of the event, so the worker stops with it.</summary>
    private void Break(Exception exception)
    {
        _group.Logger.DeliveryFailed(exception, _group.Event, _group.Name);
        if (_isAbandoned) return;
        BusEventId id = _taken[_next].Id;
        GiveBack(attempts: 1);
        EventListener<T> listener = Consumer.Listener;
        listener.StopWorker(new BusListenerException(
            _group.Event, listener.Name, id, $"The delivery of event {id} of {_group.Event} to listener '{listener.Name}' threw, which is a defect of what stands between " +
            "transport and listener. The listeners of its bus stopped and the event stays unacknowledged. Mend it and start again.", exception));
    }

    private void GiveBack(int attempts)
    {
        Consumer.StopTaking();
        _group.Return(this, _next, attempts);
    }
}
