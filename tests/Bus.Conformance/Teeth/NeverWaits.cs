using Bus.Listening;
using Bus.Transports;

namespace Bus.Conformance.Teeth;

/// <summary>Has queues without a bound.</summary>
public sealed class NeverWaits(IBusTransport inner) : DecoratedTransport(inner)
{
    public override ValueTask<IEventConsumer> ListenAsync<T>(EventListener<T> listener, CancellationToken cancellationToken)
        => base.ListenAsync(new GreedyListener<T>(listener), cancellationToken);

    private sealed class GreedyListener<T>(EventListener<T> inner) : DecoratedListener<T>(inner)
    {
        public override ListenOptions Options => base.Options with { QueueCapacity = int.MaxValue };
    }
}
