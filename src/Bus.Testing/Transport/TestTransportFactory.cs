using System.ComponentModel;
using Bus.Transports;

[assembly: BusTransport("test", typeof(Bus.Testing.TestTransportFactory))]

namespace Bus.Testing;

/// <summary>Connects clients to a running <see cref="TestBus"/> by its <see cref="TestBus.Url"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public sealed class TestTransportFactory : IBusTransportFactory
{
    internal const string Scheme = "test";

    /// <inheritdoc/>
    public ValueTask<IBusTransport> ConnectAsync(BusTransportContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        cancellationToken.ThrowIfCancellationRequested();
        return new(new TestTransport(TestHubs.Find(context.Url), context));
    }
}
