using Bus.Descriptors;
using Bus.Dispatch;
using Bus.Listening;
using Bus.Transports;

namespace Bus.Conformance.Teeth;

/// <summary>A transport around another one. As it stands it changes nothing; what derives from it breaks one thing.</summary>
public class DecoratedTransport(IBusTransport inner) : IBusTransport, IRpcTransport, IEventTransport, IDeadLetterTransport
{
    public IRpcTransport Rpc => this;

    public IEventTransport Events => this;

    public IDeadLetterTransport DeadLetters => this;

    public virtual ValueTask<TResult> CallAsync<TArguments, TResult>(RpcDescriptor<TArguments, TResult> rpc, TArguments arguments, CallContext context)
        where TArguments : struct
        => inner.Rpc.CallAsync(rpc, arguments, context);

    public virtual ValueTask<IAsyncDisposable> ServeAsync(ApiServer server, CancellationToken cancellationToken)
        => inner.Rpc.ServeAsync(server, cancellationToken);

    public virtual ValueTask FireAsync<T>(EventDescriptor<T> @event, T payload, FireContext context)
        => inner.Events.FireAsync(@event, payload, context);

    public virtual ValueTask<IEventConsumer> ListenAsync<T>(EventListener<T> listener, CancellationToken cancellationToken)
        => inner.Events.ListenAsync(listener, cancellationToken);

    public virtual IDeadLetters Of<T>(EventDescriptor<T> @event, string group) => inner.DeadLetters.Of(@event, group);

    public virtual IDeadLetters Of(string @event, string group) => inner.DeadLetters.Of(@event, group);

    public virtual IAsyncEnumerable<IDeadLetters> AllAsync(CancellationToken cancellationToken) => inner.DeadLetters.AllAsync(cancellationToken);

    public virtual async ValueTask DisposeAsync()
    {
        await inner.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
