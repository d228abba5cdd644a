using System.ComponentModel;

namespace Bus;

/// <summary>A class whose methods carry <see cref="BusListenerAttribute{TApi}"/>; the generator writes the implementation.</summary>
/// <typeparam name="TSelf">The class.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IBusListeners<TSelf>
    where TSelf : class, IBusListeners<TSelf>
{
    /// <summary>Starts the class's listeners.</summary>
    /// <param name="bus">The bus.</param>
    /// <param name="listeners">The instance whose methods handle the events.</param>
    /// <param name="started">Receives each listener as it starts.</param>
    /// <param name="options">How each of them lives; null for the defaults.</param>
    /// <param name="cancellationToken">Gives up starting them.</param>
    static abstract ValueTask ListenAsync(
        IBus bus, TSelf listeners, ICollection<IBusListener> started, ListenOptions? options, CancellationToken cancellationToken);
}
