using Bus.Transports.Wire;

namespace Bus.Transports.InProcess;

/// <summary>
/// Connects in-process buses: <c>inproc://</c> is private, <c>inproc://name</c> is shared within the process by name, and with <c>?wire=json</c>
/// every message goes through bytes, as over a wire.
/// </summary>
public sealed class InProcessTransportFactory : IBusTransportFactory
{
    /// <inheritdoc/>
    public ValueTask<IBusTransport> ConnectAsync(BusTransportContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        cancellationToken.ThrowIfCancellationRequested();
        if (context.IsPrivate) return new(new InProcessTransport(new InProcessHub("", ""), context));
        Uri url = context.Url;
        if (!InProcessUrl.IsWellFormed(url)) throw new BusConfigurationException($"'{url.OriginalString}' is not an in-process URL. Write {InProcessUrl.Forms}.");
        InProcessTransport transport = new(InProcessHubs.Join(url.Host, url.Query), context);
        return new(url.Query.Length == 0 ? transport : new WireTransport(transport));
    }
}
