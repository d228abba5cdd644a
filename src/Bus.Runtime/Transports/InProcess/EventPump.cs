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

    public EventPump(EventGroup<T> group, EventConsumer<T> consumer)
    {
        (_group, Consumer) = (group, consumer);
        _deliveryCompleted = DeliveryCompleted;
    }

    public EventConsumer<T> Consumer { get; }

    /// <summary>How many events it took beyond the one that it started on; guarded by the group's lock.</summary>
    public int Ahead { get; set; }

    /// <summary>Receives an event from the group, under the group's lock.</summary>
    public void Take(in InProcessEvent<T> item)
    {
        if (_count == _taken.Length) Array.Resize(ref _taken, _taken.Length * 2);
        _taken[_count++] = item;
    }

    public void Wake() => ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);

    void IThreadPoolWorkItem.Execute()
    {
        for (int turn = 0; turn < EventsPerTurn; turn++)
        {
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
        _next = _count = 0;
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
            return Consumer.Listener.DeliverAsync(item.Payload, new EventDelivery(item.Id, item.FiredAt, item.Attempt, item.Headers));
        }
        catch (Exception exception)
        {
            return ValueTask.FromException<EventOutcome>(exception);
        }
    }

    private void Suspend(ValueTask<EventOutcome> delivery)
    {
        // A handler that takes its time must not keep from others what waits behind its event.
        if (_count - _next > 1) _group.Return(this, _taken.AsSpan(_next + 1, _count - _next - 1));
        Array.Clear(_taken, _next + 1, _count - _next - 1);
        _count = _next + 1;
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
            _group.Logger.DeliveryFailed(exception, _group.Event, _group.Name);
            outcome = EventOutcome.Return;
        }
        if (outcome == EventOutcome.Acknowledge)
        {
            _taken[_next++] = default;
            // The worker may have stopped meanwhile: what waits in the pump's hands goes back.
            if (_next < _count && Consumer.IsStopping) ReturnRest();
            return;
        }
        Consumer.StopTaking();
        if (outcome == EventOutcome.Return) _taken[_next] = _taken[_next] with { Attempt = _taken[_next].Attempt + 1 };
        ReturnRest();
    }

    private void ReturnRest()
    {
        _group.Return(this, _taken.AsSpan(_next, _count - _next));
        Array.Clear(_taken, 0, _count);
        _next = _count = 0;
    }
}
