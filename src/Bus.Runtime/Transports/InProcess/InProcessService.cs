using Bus.Dispatch;

namespace Bus.Transports.InProcess;

/// <summary>A served API on an in-process bus.</summary>
internal sealed class InProcessService(InProcessTransport transport, ApiServer server) : IAsyncDisposable
{
    public InProcessTransport Transport => transport;

    public ApiServer Server => server;

    /// <summary>Whether only the bus that serves it may still call it.</summary>
    public bool IsHidden { get; set; }

    public ValueTask DisposeAsync()
    {
        if (transport.IsStopping) transport.Hub.Hide(this);
        else transport.Remove(this);
        return default;
    }
}
