using System.ComponentModel;
using Bus.Listening;

namespace Bus;

/// <summary>A class whose methods carry <see cref="BusListenerAttribute{TApi}"/>; the generator writes the implementation.</summary>
/// <typeparam name="TSelf">The class.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IBusListeners<TSelf>
    where TSelf : class, IBusListeners<TSelf>
{
    /// <summary>The class's listeners, in the order of the source.</summary>
    static abstract IReadOnlyList<ListenerDescriptor> Listeners { get; }

    /// <summary>Starts the class's listeners.</summary>
    /// <param name="starter">Starts each of them.</param>
    /// <param name="cancellationToken">Gives up starting them.</param>
    /// <exception cref="BusConfigurationException">A method cannot listen to its event.</exception>
    static abstract ValueTask ListenAsync(ListenerStarter<TSelf> starter, CancellationToken cancellationToken);
}
