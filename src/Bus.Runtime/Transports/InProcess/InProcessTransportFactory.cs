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
        Uri url = context.Url;
        if (url.AbsolutePath.Length > 1 || url.Query.Length > 0 || url.UserInfo.Length > 0)
            throw new BusConfigurationException($"'{url}' is not an in-process URL. Write inproc:// for a private bus or inproc://name for one shared by name.");
        return new(new InProcessTransport(InProcessHubs.Join(url.Host), context));
    }
}
