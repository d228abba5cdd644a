using System.ComponentModel;

namespace Bus;

/// <summary>A service whose event properties the generator wrote. Serving it attaches it before the first call.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public interface IBusEventSource
{
    /// <summary>Gives the service's events the bus they fire on.</summary>
    /// <param name="bus">The bus. Attaching the same one again changes nothing.</param>
    /// <exception cref="BusConfigurationException">The service is attached to another bus already.</exception>
    void Attach(IBus bus);

    /// <summary>Takes the bus away again, when it refused to serve the service.</summary>
    /// <param name="bus">The bus. A service that is attached to another one stays so.</param>
    void Detach(IBus bus);
}
