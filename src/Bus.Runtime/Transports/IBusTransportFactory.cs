namespace Bus.Transports;

/// <summary>Connects transports of one URL scheme.</summary>
public interface IBusTransportFactory
{
    /// <summary>Connects.</summary>
    /// <param name="context">The URL and what the bus gives its transport.</param>
    /// <param name="cancellationToken">Gives up connecting.</param>
    /// <exception cref="BusConfigurationException">The URL does not make sense.</exception>
    /// <exception cref="BusConnectionException">Nobody answers there.</exception>
    ValueTask<IBusTransport> ConnectAsync(BusTransportContext context, CancellationToken cancellationToken);
}
