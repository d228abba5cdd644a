using Bus.Listening;
using Bus.Transports;

namespace Bus.Conformance.Teeth;

/// <summary>Gives an event that is delivered again a new identity.</summary>
public sealed class RenamesRedeliveries(IBusTransport inner) : DecoratedTransport(inner)
{
    public override ValueTask<IEventConsumer> ListenAsync<T>(EventListener<T> listener, CancellationToken cancellationToken)
        => base.ListenAsync(new RenamingListener<T>(listener), cancellationToken);

    private sealed class RenamingListener<T>(EventListener<T> inner) : DecoratedListener<T>(inner)
    {
        public override ValueTask<EventOutcome> DeliverAsync(T payload, EventDelivery delivery)
            => base.DeliverAsync(payload, delivery.Attempt > 1 ? delivery with { Id = BusEventId.New() } : delivery);
    }
}
