using Bus.Transports;

[assembly: BusTransport("loopback", typeof(Bus.TestTransport.LoopbackTransportFactory))]

namespace Bus.TestTransport;

/// <summary>Connects loopback buses: <c>loopback://name</c> is shared within the process by name.</summary>
public sealed class LoopbackTransportFactory : IBusTransportFactory
{
    public ValueTask<IBusTransport> ConnectAsync(BusTransportContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        cancellationToken.ThrowIfCancellationRequested();
        if (context.Url.Host.Length == 0)
            throw new BusConfigurationException($"'{context.Url}' names no bus. Write loopback://name.");
        return new(new LoopbackTransport(LoopbackHub.Join(context.Url.Host), context));
    }
}
