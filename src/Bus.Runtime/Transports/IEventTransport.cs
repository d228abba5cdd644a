using Bus.Descriptors;
using Bus.Dispatch;
using Bus.Listening;

namespace Bus.Transports;

/// <summary>Carries events to listener groups.</summary>
public interface IEventTransport
{
    /// <summary>Hands an event to the wire. Returns when it is held for every group that listens.</summary>
    /// <typeparam name="T">The payload.</typeparam>
    /// <param name="event">What is fired.</param>
    /// <param name="payload">The payload.</param>
    /// <param name="context">The event's identity and time, headers, and a token that gives up waiting for room.</param>
    /// <exception cref="BusConnectionException">The connection is gone.</exception>
    ValueTask FireAsync<T>(EventDescriptor<T> @event, T payload, FireContext context);

    /// <summary>Starts to deliver an event to a listener as one consumer of its group.</summary>
    /// <typeparam name="T">The payload.</typeparam>
    /// <param name="listener">
    /// Where events go. The transport keeps to its <see cref="EventListener.Options"/>: never more deliveries at a time than the
    /// concurrency, in order while that is 1, never more than the queue's capacity waiting, and acknowledges only what the
    /// listener said to acknowledge.
    /// </param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <returns>The consumer.</returns>
    /// <exception cref="BusConfigurationException">The group listens to another event of this API.</exception>
    ValueTask<IEventConsumer> ListenAsync<T>(EventListener<T> listener, CancellationToken cancellationToken);
}
