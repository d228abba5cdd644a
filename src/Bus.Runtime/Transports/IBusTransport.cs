namespace Bus.Transports;

/// <summary>How bytes travel: one connection, split by what travels over it. Disposing it closes the connection.</summary>
/// <remarks>
/// Whoever writes a transport implements this, an <see cref="IBusTransportFactory"/>, and the assembly attribute
/// <see cref="BusTransportAttribute"/>. The bus stops services and listeners before it disposes the transport.
/// </remarks>
public interface IBusTransport : IAsyncDisposable
{
    /// <summary>Whether the connection stands now; health checks ask. A transport that reconnects says false meanwhile.</summary>
    bool IsConnected => true;

    /// <summary>Carries calls.</summary>
    IRpcTransport Rpc { get; }

    /// <summary>Carries events.</summary>
    IEventTransport Events { get; }

    /// <summary>Keeps events that their groups gave up on.</summary>
    IDeadLetterTransport DeadLetters { get; }
}
