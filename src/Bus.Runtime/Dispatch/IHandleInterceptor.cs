using Bus.Descriptors;

namespace Bus.Dispatch;

/// <summary>Stands around every event that a listener of this bus handles.</summary>
/// <remarks>Register it with <see cref="BusOptions.Interceptors"/>. A bus without interceptors pays nothing for them.</remarks>
public interface IHandleInterceptor
{
    /// <summary>Runs around one delivery.</summary>
    /// <typeparam name="T">The payload.</typeparam>
    /// <param name="event">What was fired.</param>
    /// <param name="payload">The payload.</param>
    /// <param name="context">Identity, time, attempt, listener and headers.</param>
    /// <param name="next">The next interceptor, or the handler.</param>
    /// <param name="cancellationToken">Fires when the worker is out of time to stop.</param>
    ValueTask HandleAsync<T>(EventDescriptor<T> @event, T payload, EventContext context, HandleNext<T> next, CancellationToken cancellationToken);
}
