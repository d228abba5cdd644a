using Bus.Descriptors;
using Bus.Listening;

namespace Bus.Conformance.Teeth;

/// <summary>A listener around another one, as a transport may put between its wire and the listener.</summary>
public class DecoratedListener<T>(EventListener<T> inner) : EventListener<T>
{
    public override EventDescriptor<T> Event => inner.Event;

    public override string Group => inner.Group;

    public override string Name => inner.Name;

    public override ListenOptions Options => inner.Options;

    public override void StopWorker(BusListenerException reason) => inner.StopWorker(reason);

    public override ValueTask<EventOutcome> DeliverAsync(T payload, EventDelivery delivery) => inner.DeliverAsync(payload, delivery);
}
