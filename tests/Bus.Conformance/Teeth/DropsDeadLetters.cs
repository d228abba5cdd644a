using Bus.Listening;
using Bus.Transports;

namespace Bus.Conformance.Teeth;

/// <summary>Throws away what a group gives up on.</summary>
public sealed class DropsDeadLetters(IBusTransport inner) : DecoratedTransport(inner)
{
    public override ValueTask<IEventConsumer> ListenAsync<T>(EventListener<T> listener, CancellationToken cancellationToken)
        => base.ListenAsync(new ForgetfulListener<T>(listener), cancellationToken);

    private sealed class ForgetfulListener<T>(EventListener<T> inner) : DecoratedListener<T>(inner)
    {
        public override async ValueTask<EventOutcome> DeliverAsync(T payload, EventDelivery delivery)
        {
            EventOutcome outcome = await base.DeliverAsync(payload, delivery);
            return outcome.Kind == EventOutcomeKind.DeadLetter ? EventOutcome.Acknowledge : outcome;
        }
    }
}
