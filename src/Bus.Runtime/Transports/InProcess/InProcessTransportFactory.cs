namespace Bus.Transports.InProcess;

/// <summary>Connects in-process buses: <c>inproc://</c> is private, <c>inproc://name</c> is shared within the process by name.</summary>
public sealed class InProcessTransportFactory : IBusTransportFactory
{
    internal const string Scheme = "inproc", PrivateUrl = "inproc://";

    /// <inheritdoc/>
    public ValueTask<IBusTransport> ConnectAsync(BusTransportContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        cancellationToken.ThrowIfCancellationRequested();
        if (context.IsPrivate) return new(new InProcessTransport(new InProcessHub(""), context));
        Uri url = context.Url;
        if (url.OriginalString.TrimEnd('/') is var text && !text.Equals($"{Scheme}://{url.Host}".TrimEnd('/'), StringComparison.OrdinalIgnoreCase))
            throw new BusConfigurationException($"'{url.OriginalString}' is not an in-process URL. Write inproc:// for a private bus or inproc://name for one shared by name.");
        return new(new InProcessTransport(InProcessHubs.Join(url.Host), context));
    }
}
