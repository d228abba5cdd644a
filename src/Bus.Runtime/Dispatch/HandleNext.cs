using Bus.Descriptors;

namespace Bus.Dispatch;

/// <summary>The rest of the way that a delivered event takes: the next interceptor, or the handler.</summary>
/// <typeparam name="T">The payload.</typeparam>
public readonly struct HandleNext<T>
{
    private readonly IHandleInterceptor[] _interceptors;
    private readonly Func<T, EventContext, CancellationToken, ValueTask> _handler;
    private readonly int _index;

    internal HandleNext(IHandleInterceptor[] interceptors, Func<T, EventContext, CancellationToken, ValueTask> handler, int index = 0)
        => (_interceptors, _handler, _index) = (interceptors, handler, index);

    /// <summary>Goes on with the delivery.</summary>
    /// <param name="event">What was fired.</param>
    /// <param name="payload">The payload.</param>
    /// <param name="context">Identity, time, attempt, listener and headers.</param>
    /// <param name="cancellationToken">Fires when the worker is out of time to stop.</param>
    public ValueTask HandleAsync(EventDescriptor<T> @event, T payload, EventContext context, CancellationToken cancellationToken)
        => (uint)_index < (uint)_interceptors.Length
            ? _interceptors[_index].HandleAsync(@event, payload, context, new HandleNext<T>(_interceptors, _handler, _index + 1), cancellationToken)
            : _handler(payload, context, cancellationToken);
}
