using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Bus.Descriptors;
using Bus.Dispatch;
using Bus.Listening;
using Bus.Transports.InProcess;

namespace Bus.Transports.Wire;

/// <summary>An in-process bus on which every message goes through bytes, as it would over a wire: <c>inproc://name?wire=json</c>.</summary>
/// <remarks>Nothing is shared but text: no object of a caller reaches a service, and no exception of a service its caller.</remarks>
internal sealed class WireTransport(InProcessTransport inner) : IBusTransport, IRpcTransport, IEventTransport, IDeadLetterTransport
{
    private readonly ConcurrentDictionary<string, EncodedEvent> _events = new(StringComparer.Ordinal);

    /// <summary>Who has the queues.</summary>
    public InProcessTransport Inner => inner;

    public IRpcTransport Rpc => this;

    public IEventTransport Events => this;

    public IDeadLetterTransport DeadLetters => this;

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<TResult> CallAsync<TArguments, TResult>(RpcDescriptor<TArguments, TResult> rpc, TArguments arguments, CallContext context)
        where TArguments : struct
    {
        if (inner.Hub.Find(rpc.Api.Utf8Name, inner)?.Server is not WireServer server) throw NotServed.Api(rpc, inner.Hub.Url, inner.Hub.ServedApis(inner));
        using MessageBuffer request = RpcMessages.Write(rpc, arguments);
        ServeContext served = new() { CancellationToken = context.CancellationToken, Headers = context.Headers };
        using MessageBuffer reply = await server.ReceiveAsync(rpc.Utf8Name, request, served, inner.Hub.Url).ConfigureAwait(false);
        return RpcMessages.ReadReply(rpc, reply);
    }

    public ValueTask<IAsyncDisposable> ServeAsync(ApiServer server, CancellationToken cancellationToken)
        => inner.ServeAsync(new WireServer(server), cancellationToken);

    public ValueTask FireAsync<T>(EventDescriptor<T> @event, T payload, FireContext context)
    {
        EncodedEvent<T> encoded = Encoded(@event);
        return inner.FireAsync(encoded, encoded.Encode(payload), context);
    }

    public ValueTask<IEventConsumer> ListenAsync<T>(EventListener<T> listener, CancellationToken cancellationToken)
        => inner.ListenAsync(new WireListener<T>(listener, Encoded(listener.Event), inner.Logger, inner.Clock), cancellationToken);

    public IDeadLetters Of<T>(EventDescriptor<T> @event, string group) => new WireDeadLetters(inner.Of(Encoded(@event), group), _events);

    public IDeadLetters Of(string @event, string group) => new WireDeadLetters(inner.Of(@event, group), _events);

    public async IAsyncEnumerable<IDeadLetters> AllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (IDeadLetters letters in inner.AllAsync(cancellationToken).ConfigureAwait(false)) yield return new WireDeadLetters(letters, _events);
    }

    public ValueTask DisposeAsync() => inner.DisposeAsync();

    private EncodedEvent<T> Encoded<T>(EventDescriptor<T> @event)
        => _events.TryGetValue(@event.FullName, out EncodedEvent? known) && known is EncodedEvent<T> encoded && encoded.Typed == @event
            ? encoded
            : (EncodedEvent<T>)(_events[@event.FullName] = new EncodedEvent<T>(@event));
}
