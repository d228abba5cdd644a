using System.ComponentModel;

namespace Bus.Listening;

/// <summary>Starts the listeners of one class; the code that the generator writes calls it.</summary>
/// <typeparam name="TListeners">The class.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ListenerStarter<TListeners>
    where TListeners : class
{
    private readonly ListenerInstances<TListeners> _instances;
    private readonly Func<ListenerDescriptor, ListenOptions, ListenOptions>? _configure;
    private readonly ListenOptions _options;
    private readonly List<IBusListener> _started = [];

    internal ListenerStarter(
        IBus bus, ListenerInstances<TListeners> instances, ListenOptions? options, Func<ListenerDescriptor, ListenOptions, ListenOptions>? configure = null)
        => (Bus, _instances, _options, _configure) = (bus, instances, options ?? ListenOptions.Default, configure);

    /// <summary>The bus.</summary>
    public IBus Bus { get; }

    internal IReadOnlyList<IBusListener> Started => _started;

    /// <summary>Starts a method as a listener.</summary>
    /// <typeparam name="T">The payload.</typeparam>
    /// <param name="descriptor">What the attribute says.</param>
    /// <param name="event">The event.</param>
    /// <param name="method">Calls the method on an instance.</param>
    /// <param name="cancellationToken">Gives up starting it.</param>
    public ValueTask ListenAsync<T>(
        ListenerDescriptor descriptor, BusEvent<T> @event, Func<TListeners, T, EventContext, CancellationToken, ValueTask> method,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(method);
        return ListenStaticAsync(descriptor, @event, _instances.Handler(method), cancellationToken);
    }

    /// <summary>Starts a static method as a listener: it needs no instance.</summary>
    /// <typeparam name="T">The payload.</typeparam>
    /// <param name="descriptor">What the attribute says.</param>
    /// <param name="event">The event.</param>
    /// <param name="method">Calls the method.</param>
    /// <param name="cancellationToken">Gives up starting it.</param>
    public async ValueTask ListenStaticAsync<T>(
        ListenerDescriptor descriptor, BusEvent<T> @event, Func<T, EventContext, CancellationToken, ValueTask> method,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        ArgumentNullException.ThrowIfNull(@event);
        ListenOptions options = descriptor.Over(_options);
        if (_configure is not null) options = _configure(descriptor, options);
        _started.Add(await @event.ListenAsync(descriptor.Name, method, options, cancellationToken).ConfigureAwait(false));
    }
}
