using Bus.Dispatch;
using Bus.Transports;

namespace Bus.Conformance.Teeth;

/// <summary>Does not take a service off the wire that is to stop.</summary>
public sealed class KeepsServing(IBusTransport inner) : DecoratedTransport(inner)
{
    public override async ValueTask<IAsyncDisposable> ServeAsync(ApiServer server, CancellationToken cancellationToken)
    {
        await base.ServeAsync(server, cancellationToken);
        return new DeafRegistration();
    }

    private sealed class DeafRegistration : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => default;
    }
}
