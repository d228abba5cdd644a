using Bus.Descriptors;
using Bus.Dispatch;
using Bus.Listening;
using Bus.Transports;
using Microsoft.Extensions.Logging;

namespace Bus.TestTransport;

/// <summary>One client's place on a loopback bus.</summary>
internal sealed class LoopbackTransport(LoopbackHub hub, BusTransportContext context) : IBusTransport, IRpcTransport, IEventTransport, IDeadLetterTransport
{
    private readonly Lock _gate = new();
    private readonly List<LoopbackService> _services = [];
    private volatile bool _isClosed;

    public IRpcTransport Rpc => this;

    public IEventTransport Events => this;

    public IDeadLetterTransport DeadLetters => this;

    public ILogger Logger { get; } = context.LoggerFactory.CreateLogger("Bus.Loopback");

    public BusConnectionException Gone => new($"The connection to {hub.Url} is closed.");

    public async ValueTask<TResult> CallAsync<TArguments, TResult>(RpcDescriptor<TArguments, TResult> rpc, TArguments arguments, CallContext context)
        where TArguments : struct
    {
        if (_isClosed) throw Gone;
        LoopbackService service = hub.Enter(rpc.Api.Name) ?? throw NotServed.Api(rpc, hub.Url, hub.ServedApis());
        return await service.DispatchAsync(rpc, arguments, new ServeContext { CancellationToken = context.CancellationToken, Headers = context.Headers });
    }

    public ValueTask<IAsyncDisposable> ServeAsync(ApiServer server, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        LoopbackService service = new(hub, server, context.Service);
        hub.Add(service);
        lock (_gate) _services.Add(service);
        return new(service);
    }

    public async ValueTask FireAsync<T>(EventDescriptor<T> @event, T payload, FireContext context)
    {
        context.CancellationToken.ThrowIfCancellationRequested();
        if (_isClosed) throw Gone;
        await hub.Topic(@event).FireAsync(payload, context, this);
    }

    public ValueTask<IEventConsumer> ListenAsync<T>(EventListener<T> listener, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        LoopbackTopic<T> topic = hub.Topic(listener.Event);
        hub.CheckGroup(listener, listener.Event);
        return new(topic.Join(listener, this));
    }

    public IDeadLetters Of<T>(EventDescriptor<T> @event, string group) => Of(@event.FullName, group);

    public IDeadLetters Of(string @event, string group) => new LoopbackDeadLetters(hub, this, @event, group);

    public IAsyncEnumerable<IDeadLetters> AllAsync(CancellationToken cancellationToken)
        => hub.Groups().Select(group => Of(group.Event, group.Group)).ToAsyncEnumerable()
            .Where(static async (letters, cancellationToken) => await letters.CountAsync(cancellationToken) > 0);

    public async ValueTask DisposeAsync()
    {
        _isClosed = true;
        LoopbackService[] services;
        lock (_gate) services = [.. _services];
        foreach (LoopbackService service in services) await service.DisposeAsync();
        hub.Abandon(this);
        hub.Leave();
    }
}
