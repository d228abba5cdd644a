using Bus.Listening;
using Bus.Transports;

namespace Bus.Conformance.Teeth;

/// <summary>Goes on as if nothing were when there is no room for a dead letter.</summary>
public sealed class IgnoresFullDeadLetters(IBusTransport inner) : DecoratedTransport(inner)
{
    public override ValueTask<IEventConsumer> ListenAsync<T>(EventListener<T> listener, CancellationToken cancellationToken)
        => base.ListenAsync(new CarelessListener<T>(listener), cancellationToken);

    private sealed class CarelessListener<T>(EventListener<T> inner) : DecoratedListener<T>(inner)
    {
        public override void StopWorker(BusListenerException reason) { }
    }
}
