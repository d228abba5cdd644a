using Bus.Transports;

namespace Bus.Hosting.Tests.Hosts;

/// <summary>A connection that a test loses and finds again; nothing travels over it.</summary>
internal sealed class LosableTransport : IBusTransport
{
    public const string Url = "losable://bus";

    public static bool IsLost { get; set; }

    public bool IsConnected => !IsLost;

    public IRpcTransport Rpc => throw new NotSupportedException("Nothing travels over it.");

    public IEventTransport Events => throw new NotSupportedException("Nothing travels over it.");

    public IDeadLetterTransport DeadLetters => throw new NotSupportedException("Nothing travels over it.");

    public ValueTask DisposeAsync() => default;

    [System.Runtime.CompilerServices.ModuleInitializer]
    internal static void Register() => BusTransports.Register("losable", typeof(Factory), static () => new Factory());

    private sealed class Factory : IBusTransportFactory
    {
        public ValueTask<IBusTransport> ConnectAsync(BusTransportContext context, CancellationToken cancellationToken) => new(new LosableTransport());
    }
}
