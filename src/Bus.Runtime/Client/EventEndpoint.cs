using Bus.Descriptors;
using Bus.Dispatch;
using Bus.Transports;
using Bus.Transports.InProcess;

namespace Bus.Client;

/// <summary>An event of a contract on one bus.</summary>
internal sealed class EventEndpoint<T>(BusClient bus, EventDescriptor<T> @event, IReadOnlyDictionary<string, string>? headers) : BusEvent<T>
{
    private IBusTransport? _transport;
    private EventTopic<T>? _topic;

    public EventDescriptor<T> Event => @event;

    public override ValueTask FireAsync(T payload, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(payload);
        bus.ThrowIfDisposed();
        FireContext context = new()
        {
            Id = BusEventId.New(),
            FiredAtTicks = CoarseClock.UtcTicks(bus.Settings.TimeProvider),
            CancellationToken = cancellationToken,
            Headers = headers ?? BusHeaders.None,
        };
        IFireInterceptor[] interceptors = bus.Settings.FireInterceptors;
        IBusTransport transport = _transport ??= bus.Connections.Of(@event.Api.Name);
        if (interceptors.Length != 0) return new FireNext(interceptors, transport.Events).FireAsync(@event, payload, context);
        return transport is InProcessTransport inProcess
            ? (_topic ??= inProcess.Hub.Topic(@event)).FireAsync(payload, context, inProcess)
            : transport.Events.FireAsync(@event, payload, context);
    }

    public override ValueTask<IBusListener> ListenAsync(
        string name, Func<T, EventContext, CancellationToken, ValueTask> handler,
        ListenOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(handler);
        return bus.Listeners.ListenAsync(@event, name, handler, options ?? ListenOptions.Default, cancellationToken);
    }
}
