using Bus.Listening;

namespace Bus;

/// <summary>Starts classes of listeners.</summary>
public static class BusListenersExtensions
{
    /// <summary>Starts every method of a class that carries <see cref="BusListenerAttribute{TApi}"/>.</summary>
    /// <typeparam name="T">The class; it must be <c>partial</c>.</typeparam>
    /// <param name="bus">The bus.</param>
    /// <param name="listeners">The instance whose methods handle the events, at the same time if there are several.</param>
    /// <param name="options">How each of them lives; null for the defaults.</param>
    /// <param name="cancellationToken">Gives up starting them.</param>
    /// <returns>The running listeners. If one cannot start, those that have started are stopped.</returns>
    /// <exception cref="BusConfigurationException">A listener's name is taken.</exception>
    public static async ValueTask<IReadOnlyList<IBusListener>> ListenAsync<T>(
        this IBus bus, T listeners, ListenOptions? options = null, CancellationToken cancellationToken = default)
        where T : class, IBusListeners<T>
    {
        ArgumentNullException.ThrowIfNull(bus);
        ArgumentNullException.ThrowIfNull(listeners);
        return await StartAsync(new ListenerStarter<T>(bus, new OneInstance<T>(listeners), options), cancellationToken).ConfigureAwait(false);
    }

    internal static async ValueTask<IReadOnlyList<IBusListener>> StartAsync<T>(ListenerStarter<T> starter, CancellationToken cancellationToken)
        where T : class, IBusListeners<T>
    {
        try
        {
            await T.ListenAsync(starter, cancellationToken).ConfigureAwait(false);
            return starter.Started;
        }
        catch
        {
            foreach (IBusListener listener in starter.Started) await listener.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}
