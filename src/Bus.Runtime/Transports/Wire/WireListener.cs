using Bus.Descriptors;
using Bus.Diagnostics;
using Bus.Listening;
using Microsoft.Extensions.Logging;

namespace Bus.Transports.Wire;

/// <summary>A listener that gets its events as bytes. What is unreadable becomes a dead letter at once: it will not become readable.</summary>
internal sealed class WireListener<T>(EventListener<T> inner, EncodedEvent<T> encoded, ILogger logger, TimeProvider clock) : EventListener<byte[]>
{
    public override EventDescriptor<byte[]> Event => encoded;

    public override string Group => inner.Group;

    public override string Name => inner.Name;

    public override ListenOptions Options => inner.Options;

    public override void StopWorker(BusListenerException reason) => inner.StopWorker(reason);

    public override ValueTask<EventOutcome> DeliverAsync(byte[] payload, EventDelivery delivery)
    {
        T value;
        try
        {
            value = encoded.Decode(payload);
        }
        catch (BusFormatException failure)
        {
            DateTimeOffset now = clock.GetUtcNow();
            logger.EventUnreadable(failure, encoded.FullName, Group, delivery.Id.ToString());
            return new(EventOutcome.DeadLetter(new EventFailure(failure, delivery.Attempt, now, now)));
        }
        return inner.DeliverAsync(value, delivery);
    }
}
