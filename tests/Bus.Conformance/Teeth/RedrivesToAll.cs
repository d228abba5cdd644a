using System.Collections.Concurrent;
using Bus.Descriptors;
using Bus.Dispatch;
using Bus.Listening;
using Bus.Transports;

namespace Bus.Conformance.Teeth;

/// <summary>Re-drives a dead letter by firing its event again, to every group.</summary>
public sealed class RedrivesToAll(IBusTransport inner) : DecoratedTransport(inner)
{
    private readonly ConcurrentDictionary<BusEventId, Func<ValueTask>> _fires = new();

    public override ValueTask<IEventConsumer> ListenAsync<T>(EventListener<T> listener, CancellationToken cancellationToken)
        => base.ListenAsync(new RememberingListener<T>(listener, this), cancellationToken);

    public override IDeadLetters Of<T>(EventDescriptor<T> @event, string group) => new LoudDeadLetters(base.Of(@event, group), this);

    public override IDeadLetters Of(string @event, string group) => new LoudDeadLetters(base.Of(@event, group), this);

    private sealed class RememberingListener<T>(EventListener<T> inner, RedrivesToAll transport) : DecoratedListener<T>(inner)
    {
        public override ValueTask<EventOutcome> DeliverAsync(T payload, EventDelivery delivery)
        {
            transport._fires[delivery.Id] = () => transport.FireAsync(Event, payload, new FireContext { Id = delivery.Id, FiredAt = delivery.FiredAt });
            return base.DeliverAsync(payload, delivery);
        }
    }

    private sealed class LoudDeadLetters(IDeadLetters inner, RedrivesToAll transport) : DecoratedDeadLetters(inner)
    {
        public override async ValueTask<int> RedriveAsync(IReadOnlyCollection<BusEventId> ids, CancellationToken cancellationToken)
        {
            int count = 0;
            foreach (BusEventId id in ids)
            {
                if (await DiscardAsync(id, cancellationToken) == 0) continue;
                await transport._fires[id]();
                count++;
            }
            return count;
        }
    }
}
