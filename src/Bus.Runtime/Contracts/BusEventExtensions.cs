using System.Runtime.CompilerServices;

namespace Bus;

/// <summary>Shorter forms of <see cref="BusEvent{T}.ListenAsync"/>: handlers that need less, and handlers that return a <see cref="Task"/>.</summary>
/// <remarks>The priorities make lambdas and method groups bind without ambiguity: <see cref="ValueTask"/> wins.</remarks>
public static class BusEventExtensions
{
    /// <summary>Listens with a handler that needs only the payload and the token.</summary>
    /// <inheritdoc cref="BusEvent{T}.ListenAsync"/>
    [OverloadResolutionPriority(2)]
    public static ValueTask<IBusListener> ListenAsync<T>(
        this BusEvent<T> @event, string name, Func<T, CancellationToken, ValueTask> handler,
        ListenOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(@event);
        ArgumentNullException.ThrowIfNull(handler);
        return @event.ListenAsync(name, (payload, _, token) => handler(payload, token), options, cancellationToken);
    }

    /// <summary>Listens with a handler that needs only the payload.</summary>
    /// <inheritdoc cref="BusEvent{T}.ListenAsync"/>
    [OverloadResolutionPriority(2)]
    public static ValueTask<IBusListener> ListenAsync<T>(
        this BusEvent<T> @event, string name, Func<T, ValueTask> handler,
        ListenOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(@event);
        ArgumentNullException.ThrowIfNull(handler);
        return @event.ListenAsync(name, (payload, _, _) => handler(payload), options, cancellationToken);
    }

    /// <summary>Listens with a handler that returns a <see cref="Task"/>.</summary>
    /// <inheritdoc cref="BusEvent{T}.ListenAsync"/>
    [OverloadResolutionPriority(1)]
    public static ValueTask<IBusListener> ListenAsync<T>(
        this BusEvent<T> @event, string name, Func<T, EventContext, CancellationToken, Task> handler,
        ListenOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(@event);
        ArgumentNullException.ThrowIfNull(handler);
        return @event.ListenAsync(name, (payload, context, token) => new ValueTask(handler(payload, context, token)), options, cancellationToken);
    }

    /// <summary>Listens with a handler that needs only the payload and the token and returns a <see cref="Task"/>.</summary>
    /// <inheritdoc cref="BusEvent{T}.ListenAsync"/>
    public static ValueTask<IBusListener> ListenAsync<T>(
        this BusEvent<T> @event, string name, Func<T, CancellationToken, Task> handler,
        ListenOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(@event);
        ArgumentNullException.ThrowIfNull(handler);
        return @event.ListenAsync(name, (payload, _, token) => new ValueTask(handler(payload, token)), options, cancellationToken);
    }

    /// <summary>Listens with a handler that needs only the payload and returns a <see cref="Task"/>.</summary>
    /// <inheritdoc cref="BusEvent{T}.ListenAsync"/>
    public static ValueTask<IBusListener> ListenAsync<T>(
        this BusEvent<T> @event, string name, Func<T, Task> handler,
        ListenOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(@event);
        ArgumentNullException.ThrowIfNull(handler);
        return @event.ListenAsync(name, (payload, _, _) => new ValueTask(handler(payload)), options, cancellationToken);
    }
}
