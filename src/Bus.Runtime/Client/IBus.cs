using Bus.Descriptors;

namespace Bus;

/// <summary>A bus: where APIs are called, served and listened to.</summary>
/// <remarks>
/// For each contract the generator adds a property, so that <c>bus.Auth</c> is <c>bus.Api&lt;IAuthApi&gt;()</c>. The interface is
/// small because its members hide such properties.
/// </remarks>
public interface IBus
{
    /// <summary>The proxy of a contract: call its methods, fire and listen to its events.</summary>
    /// <typeparam name="T">The contract, an interface with <see cref="BusApiAttribute"/>.</typeparam>
    /// <exception cref="ObjectDisposedException">The bus was disposed.</exception>
    T Api<T>()
        where T : class, IBusApi<T>;

    /// <summary>Serves an API. Calls reach the service when the returned task completes.</summary>
    /// <typeparam name="T">The contract.</typeparam>
    /// <param name="service">The service; one instance for all calls, which may run at the same time.</param>
    /// <param name="cancellationToken">Gives up starting to serve.</param>
    /// <returns>Dispose it to stop serving, or leave it to the bus.</returns>
    /// <exception cref="BusConfigurationException">Another service serves the API, or the service belongs to another bus.</exception>
    /// <exception cref="ObjectDisposedException">The bus was disposed.</exception>
    ValueTask<IAsyncDisposable> ServeAsync<T>(T service, CancellationToken cancellationToken = default)
        where T : class, IBusApi<T>;

    /// <summary>The dead letters of this bus's groups, whether their listeners run or not.</summary>
    IBusDeadLetters DeadLetters { get; }

    /// <summary>The same bus, with options for the calls made through what is returned.</summary>
    /// <param name="options">The options; what they leave out is as without them.</param>
    IBus With(CallOptions options);
}
