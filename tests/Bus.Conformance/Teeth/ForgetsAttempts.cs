using Bus.Listening;
using Bus.Transports;

namespace Bus.Conformance.Teeth;

/// <summary>Hands an event that was returned to the next worker as if nobody had tried it.</summary>
public sealed class ForgetsAttempts(IBusTransport inner) : DecoratedTransport(inner)
{
    public override ValueTask<IEventConsumer> ListenAsync<T>(EventListener<T> listener, CancellationToken cancellationToken)
        => base.ListenAsync(new ForgetfulListener<T>(listener), cancellationToken);

    private sealed class ForgetfulListener<T>(EventListener<T> inner) : DecoratedListener<T>(inner)
    {
        public override async ValueTask<EventOutcome> DeliverAsync(T payload, EventDelivery delivery)
        {
            EventOutcome outcome = await base.DeliverAsync(payload, delivery);
            return outcome.Kind == EventOutcomeKind.Return ? EventOutcome.Refuse : outcome;
        }
    }
}
