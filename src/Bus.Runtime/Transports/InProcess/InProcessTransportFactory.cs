using Bus.Transports.Wire;

namespace Bus.Transports.InProcess;

/// <summary>
/// Connects in-process buses: <c>inproc://</c> is private, <c>inproc://name</c> is shared within the process by name, and with <c>?wire=json</c>
/// every message goes through bytes, as over a wire.
/// </summary>
public sealed class InProcessTransportFactory : IBusTransportFactory
{
    internal const string Scheme = "inproc", PrivateUrl = "inproc://";

    private const string JsonWire = "?wire=json";

    /// <inheritdoc/>
    public ValueTask<IBusTransport> ConnectAsync(BusTransportContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        cancellationToken.ThrowIfCancellationRequested();
        if (context.IsPrivate) return new(new InProcessTransport(new InProcessHub("", ""), context));
        Uri url = context.Url;
        string query = url.Query;
        string text = url.OriginalString[..(url.OriginalString.Length - query.Length)].TrimEnd('/');
        if (!text.Equals($"{Scheme}://{url.Host}".TrimEnd('/'), StringComparison.OrdinalIgnoreCase) || query is not ("" or JsonWire))
            throw new BusConfigurationException(
                $"'{url.OriginalString}' is not an in-process URL. Write inproc:// for a private bus or inproc://name for one shared by name; " +
                $"behind either, {JsonWire} sends every message through bytes.");
        InProcessTransport transport = new(InProcessHubs.Join(url.Host, query), context);
        return new(query.Length == 0 ? transport : new WireTransport(transport));
    }
}
