using System.Runtime.CompilerServices;
using Bus.Descriptors;
using Bus.Diagnostics;
using Bus.Dispatch;
using Bus.Transports.InProcess;
using Bus.Transports;

namespace Bus.Client;

/// <summary>An event of a contract on one bus.</summary>
internal sealed class EventEndpoint<T>(BusClient bus, EventDescriptor<T> @event, IReadOnlyDictionary<string, string>? headers) : BusEvent<T>
{
    private readonly EventInstrumentation _instrumentation = bus.Settings.Instrumentation.Events;
    private IBusTransport? _transport;
    private EventTopic<T>? _topic;

    public EventDescriptor<T> Event => @event;

    public override ValueTask FireAsync(T payload, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(payload);
        bus.ThrowIfDisposed();
        ThreadStamps stamps = ThreadStamps.OfThread;
        FireContext context = new()
        {
            Id = BusEventId.New(stamps),
            FiredAtTicks = stamps.UtcTicks(bus.Settings.TimeProvider),
            CancellationToken = cancellationToken,
            Headers = headers ?? BusHeaders.None,
        };
        IBusTransport transport = _transport ??= bus.Connections.Of(@event.Api.Name);
        return _instrumentation.ObservesFires ? FireObservedAsync(payload, context, transport) : FireUnobservedAsync(payload, context, transport);
    }

    public override ValueTask<IBusListener> ListenAsync(
        string name, Func<T, EventContext, CancellationToken, ValueTask> handler,
        ListenOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(handler);
        return bus.Listeners.ListenAsync(@event, name, handler, options ?? ListenOptions.Default, cancellationToken);
    }

    // Inlined: another call with these structs would be felt.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ValueTask FireUnobservedAsync(T payload, in FireContext context, IBusTransport transport)
    {
        IFireInterceptor[] interceptors = bus.Settings.FireInterceptors;
        if (interceptors.Length != 0) return new FireNext(interceptors, transport.Events).FireAsync(@event, payload, context);
        return transport is InProcessTransport inProcess
            ? (_topic ??= inProcess.Hub.Topic(@event)).FireAsync(payload, context, inProcess)
            : transport.Events.FireAsync(@event, payload, context);
    }

    /// <summary>A fire that is traced or measured.</summary>
    private ValueTask FireObservedAsync(T payload, FireContext context, IBusTransport transport)
    {
        FireTrace trace = _instrumentation.BeginFire(@event, context.Id);
        ValueTask fire;
        try
        {
            // With interceptors their end carries the trace, for they may put other headers in place of these.
            if (bus.Settings.FireInterceptors.Length == 0) context = context with { Headers = TraceContext.Into(context.Headers) };
            fire = FireUnobservedAsync(payload, context, transport);
        }
        catch (Exception exception)
        {
            trace.Abort(exception);
            throw;
        }
        return trace.FollowAsync(fire);
    }
}
