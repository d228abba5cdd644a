using Bus.Descriptors;
using Bus.Diagnostics;
using Bus.Transports;

namespace Bus.Dispatch;

/// <summary>The rest of the way that a fired event takes: the next interceptor, or the transport.</summary>
public readonly struct FireNext
{
    private readonly IFireInterceptor[] _interceptors;
    private readonly IEventTransport _transport;
    private readonly int _index;

    internal FireNext(IFireInterceptor[] interceptors, IEventTransport transport, int index = 0)
        => (_interceptors, _transport, _index) = (interceptors, transport, index);

    /// <summary>Goes on with the fire.</summary>
    /// <inheritdoc cref="IEventTransport.FireAsync"/>
    public ValueTask FireAsync<T>(EventDescriptor<T> @event, T payload, FireContext context)
        => (uint)_index < (uint)_interceptors.Length
            ? _interceptors[_index].FireAsync(@event, payload, context, new FireNext(_interceptors, _transport, _index + 1))
            : _transport.FireAsync(@event, payload, context with { Headers = TraceContext.Into(context.Headers) });
}
