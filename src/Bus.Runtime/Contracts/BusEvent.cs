namespace Bus;

/// <summary>An event of a contract: fire it, or listen to it under a name.</summary>
/// <typeparam name="T">The event's payload: an object whose members travel as the event's fields.</typeparam>
/// <remarks>
/// A fired event reaches every listener name at least once. Workers of one service that listen under the same name share
/// the work: each event is handled by one of them.
/// </remarks>
public abstract class BusEvent<T>
{
    /// <summary>Fires the event. Returns once every listener group has room for it and holds it.</summary>
    /// <param name="payload">The payload.</param>
    /// <param name="cancellationToken">Gives up waiting for room; groups that already hold the event keep it.</param>
    /// <exception cref="BusConnectionException">The transport could not take the event.</exception>
    /// <exception cref="ObjectDisposedException">The bus was disposed.</exception>
    public abstract ValueTask FireAsync(T payload, CancellationToken cancellationToken = default);

    /// <summary>Listens to the event under a name that is unique per API within the service.</summary>
    /// <param name="name">The listener's name. With the service's name it forms the consumer group <c>{service}-{name}</c>.</param>
    /// <param name="handler">Handles one event; the event is acknowledged when it returns without an exception, and tried again when it throws.</param>
    /// <param name="options">Concurrency, bounds, retries and what happens when the handler goes on throwing; null for the defaults.</param>
    /// <param name="cancellationToken">Gives up registering the listener. It does not stop it afterwards.</param>
    /// <returns>The running listener. Dispose it to stop listening, or leave it to the bus, which stops it when disposed.</returns>
    /// <exception cref="BusConfigurationException">The name is taken on this API within this service.</exception>
    /// <exception cref="ObjectDisposedException">The bus was disposed.</exception>
    public abstract ValueTask<IBusListener> ListenAsync(
        string name,
        Func<T, EventContext, CancellationToken, ValueTask> handler,
        ListenOptions? options = null,
        CancellationToken cancellationToken = default);
}
