using Bus.Descriptors;
using Bus.Dispatch;
using Bus.Listening;
using Bus.Transports;

namespace Bus.Telemetry.Tests;

/// <summary>A transport that carries nothing: the test itself hands calls to the server that the bus gives it.</summary>
internal sealed class CapturingTransport : IBusTransport, IBusTransportFactory, IRpcTransport
{
    public ApiServer? Server { get; private set; }

    public IRpcTransport Rpc => this;

    public IEventTransport Events => throw new NotSupportedException();

    public IDeadLetterTransport DeadLetters => throw new NotSupportedException();

    public ValueTask<IBusTransport> ConnectAsync(BusTransportContext context, CancellationToken cancellationToken) => new(this);

    public ValueTask<TResult> CallAsync<TArguments, TResult>(RpcDescriptor<TArguments, TResult> rpc, TArguments arguments, CallContext context)
        where TArguments : struct
        => throw new NotSupportedException();

    public ValueTask<IAsyncDisposable> ServeAsync(ApiServer server, CancellationToken cancellationToken)
    {
        Server = server;
        return new(new Nothing());
    }

    public ValueTask DisposeAsync() => default;

    private sealed class Nothing : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => default;
    }
}
