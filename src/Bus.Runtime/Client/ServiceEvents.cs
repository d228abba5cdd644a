using System.ComponentModel;

namespace Bus.Client;

/// <summary>What the generated event properties of services do.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ServiceEvents
{
    /// <summary>Gives a service the bus that its events fire on.</summary>
    /// <param name="attached">Where the service keeps its bus.</param>
    /// <param name="bus">The bus.</param>
    /// <param name="service">The service's full name, for the message.</param>
    /// <exception cref="BusConfigurationException">The service has another bus already.</exception>
    public static void Attach(ref IBus? attached, IBus bus, string service)
    {
        ArgumentNullException.ThrowIfNull(bus);
        IBus? before = Interlocked.CompareExchange(ref attached, bus, null);
        if (before is not null && before != bus)
            throw new BusConfigurationException(
                $"This {service} is attached to another bus already, so its events would fire there. Make one instance for each bus that serves it.");
    }

    /// <summary>Takes the bus away from a service that it refused.</summary>
    /// <param name="attached">Where the service keeps its bus.</param>
    /// <param name="bus">The bus.</param>
    public static void Detach(ref IBus? attached, IBus bus) => Interlocked.CompareExchange(ref attached, null, bus);

    /// <summary>The event of a service that no bus serves.</summary>
    /// <typeparam name="T">The payload.</typeparam>
    /// <param name="service">The service's full name, for the message.</param>
    /// <param name="event">The event, as <c>api.event</c>.</param>
    public static BusEvent<T> Unattached<T>(string service, string @event) => new UnattachedEvent<T>(service, @event);

    private sealed class UnattachedEvent<T>(string service, string @event) : BusEvent<T>
    {
        public override ValueTask FireAsync(T payload, CancellationToken cancellationToken = default) => throw NotAttached();

        public override ValueTask<IBusListener> ListenAsync(
            string name, Func<T, EventContext, CancellationToken, ValueTask> handler, ListenOptions? options = null, CancellationToken cancellationToken = default)
            => throw NotAttached();

        private BusConfigurationException NotAttached() => new(
            $"{service} used its event {@event} before any bus served it, so there is no bus to use it on. Serve it first with bus.ServeAsync(…); " +
            "in a test, attach it to a bus with ((IBusEventSource)service).Attach(bus).");
    }
}
