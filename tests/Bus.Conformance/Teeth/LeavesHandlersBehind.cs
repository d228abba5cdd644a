using Bus.Listening;
using Bus.Transports;

namespace Bus.Conformance.Teeth;

/// <summary>Neither stops taking events nor waits for the deliveries that run.</summary>
public sealed class LeavesHandlersBehind(IBusTransport inner) : DecoratedTransport(inner)
{
    public override async ValueTask<IEventConsumer> ListenAsync<T>(EventListener<T> listener, CancellationToken cancellationToken)
        => new HurriedConsumer(await base.ListenAsync(listener, cancellationToken));

    private sealed class HurriedConsumer(IEventConsumer inner) : IEventConsumer
    {
        public EventBacklog? Backlog => inner.Backlog;

        public ValueTask StopAsync(CancellationToken cancellationToken) => default;

        public ValueTask LeaveAsync() => inner.LeaveAsync();
    }
}
