using Bus.Descriptors;

namespace Bus.Dispatch;

/// <summary>Stands around every event that is fired on a bus.</summary>
/// <remarks>Register it with <see cref="BusOptions.Interceptors"/>. A bus without interceptors pays nothing for them.</remarks>
public interface IFireInterceptor
{
    /// <summary>Runs around one fire.</summary>
    /// <typeparam name="T">The payload.</typeparam>
    /// <param name="event">What is fired.</param>
    /// <param name="payload">The payload.</param>
    /// <param name="context">Identity, time, token and headers.</param>
    /// <param name="next">The next interceptor, or the transport.</param>
    ValueTask FireAsync<T>(EventDescriptor<T> @event, T payload, FireContext context, FireNext next);
}
