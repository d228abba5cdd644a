namespace Bus;

/// <summary>The dead letters of a bus, by group. No listener needs to run.</summary>
public interface IBusDeadLetters
{
    /// <summary>Those of one listener of this bus's service, with payloads of the contract's type.</summary>
    /// <typeparam name="T">The payload.</typeparam>
    /// <param name="event">The event, of a connected bus.</param>
    /// <param name="listener">The listener's name. With the service's name it forms the group.</param>
    /// <exception cref="ArgumentException">The name is blank, or the event is of no connected bus.</exception>
    /// <exception cref="ObjectDisposedException">The bus was disposed.</exception>
    IDeadLetters Of<T>(BusEvent<T> @event, string listener);

    /// <summary>Those of one listener of this bus's service. A listener that nobody has heard of has none.</summary>
    /// <param name="event">The event, as <c>api.event</c>.</param>
    /// <param name="listener">The listener's name. With the service's name it forms the group.</param>
    /// <exception cref="ArgumentException">A name is blank.</exception>
    /// <exception cref="ObjectDisposedException">The bus was disposed.</exception>
    IDeadLetters Of(string @event, string listener);

    /// <summary>Those of every group, of whatever service, that has some; none while the bus is not connected.</summary>
    /// <param name="cancellationToken">Gives up listing.</param>
    /// <exception cref="ObjectDisposedException">The bus was disposed.</exception>
    IAsyncEnumerable<IDeadLetters> AllAsync(CancellationToken cancellationToken = default);
}
