using Bus.Transports;

namespace Bus.Conformance.Teeth;

/// <summary>Puts a decorator around what another factory connects.</summary>
public sealed class DecoratingFactory(IBusTransportFactory inner, Func<IBusTransport, BusTransportContext, IBusTransport> decorate) : IBusTransportFactory
{
    public async ValueTask<IBusTransport> ConnectAsync(BusTransportContext context, CancellationToken cancellationToken)
        => decorate(await inner.ConnectAsync(context, cancellationToken), context);
}
