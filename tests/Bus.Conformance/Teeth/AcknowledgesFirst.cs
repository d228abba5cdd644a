using Bus.Listening;
using Bus.TestKit;
using Bus.Transports;

namespace Bus.Conformance.Teeth;

/// <summary>
/// Acknowledges an event before it is handled, as it looks from outside: whatever becomes of the handler, and be it that the
/// worker ends first, the event counts as done.
/// </summary>
public sealed class AcknowledgesFirst(IBusTransport inner) : DecoratedTransport(inner)
{
    private readonly Gate _isOver = new();
    private readonly List<IEventConsumer> _consumers = [];

    public override async ValueTask<IEventConsumer> ListenAsync<T>(EventListener<T> listener, CancellationToken cancellationToken)
    {
        IEventConsumer consumer = await base.ListenAsync(new HastyListener<T>(listener, _isOver.Opened), cancellationToken);
        lock (_consumers) _consumers.Add(consumer);
        return consumer;
    }

    public override async ValueTask DisposeAsync()
    {
        _isOver.Open();
        foreach (IEventConsumer consumer in _consumers) await consumer.StopAsync(CancellationToken.None);
        await base.DisposeAsync();
    }

    private sealed class HastyListener<T>(EventListener<T> inner, Task isOver) : DecoratedListener<T>(inner)
    {
        public override async ValueTask<EventOutcome> DeliverAsync(T payload, EventDelivery delivery)
        {
            await Task.WhenAny(base.DeliverAsync(payload, delivery).AsTask(), isOver);
            return EventOutcome.Acknowledge;
        }
    }
}
