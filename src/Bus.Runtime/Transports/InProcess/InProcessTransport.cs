using Bus.Client;
using Bus.Descriptors;
using Bus.Diagnostics;
using Bus.Dispatch;
using Bus.Listening;
using Bus.Transports.Wire;
using Microsoft.Extensions.Logging;

namespace Bus.Transports.InProcess;

/// <summary>One client's place on an in-process bus.</summary>
internal sealed class InProcessTransport(InProcessHub hub, BusTransportContext context) : IBusTransport, IRpcTransport, IEventTransport, IDeadLetterTransport
{
    private readonly Lock _gate = new();
    private readonly List<InProcessService> _services = [];
    private readonly List<IInProcessConsumer> _consumers = [];
    private volatile bool _isClosed;

    public IRpcTransport Rpc => this;

    public IEventTransport Events => this;

    public IDeadLetterTransport DeadLetters => this;

    public InProcessHub Hub => hub;

    public string Service { get; } = context.Service;

    public TimeProvider Clock { get; } = context.TimeProvider;

    public ILogger Logger { get; } = context.LoggerFactory.CreateLogger("Bus.InProcess");

    /// <summary>The in-process transport that a transport is, or that has its queues; null when it is none.</summary>
    public static InProcessTransport? Behind(IBusTransport transport) => transport as InProcessTransport ?? (transport as WireTransport)?.Inner;

    /// <summary>Whether fires that wait for room have to give up.</summary>
    public bool IsClosed => _isClosed;

    /// <summary>Whether the bus stops as a whole: then handlers that still run may call its own services.</summary>
    public bool IsStopping { get; private set; }

    /// <summary>Lets a proxy call its service directly while one is there.</summary>
    public void Watch(ApiClient client) => hub.Watch(this, client);

    public ValueTask<TResult> CallAsync<TArguments, TResult>(RpcDescriptor<TArguments, TResult> rpc, TArguments arguments, CallContext context)
        where TArguments : struct
    {
        ApiServer? server = hub.Find(rpc.Api.Name, this)?.Server;
        if (server is null) throw NotServed.Api(rpc, hub.Url, hub.ServedApis(this));
        if (server.Api != rpc.Api)
            throw new BusConfigurationException(
                $"API '{rpc.Api.Name}' is called through {rpc.Api.Contract} and served as {server.Api.Contract}, which are different types. " +
                "In process both sides must share one contract: reference the same project.");
        ServeContext served = new() { CancellationToken = context.CancellationToken, Headers = context.Headers };
        return server is ServiceHost host ? host.DispatchUnobservedAsync(rpc, arguments, served) : server.DispatchAsync(rpc, arguments, served);
    }

    public ValueTask<IAsyncDisposable> ServeAsync(ApiServer server, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        InProcessService service = new(this, server);
        hub.Add(service);
        lock (_gate) _services.Add(service);
        return new(service);
    }

    public ValueTask FireAsync<T>(EventDescriptor<T> @event, T payload, FireContext context)
        => hub.Topic(@event).FireAsync(payload, context, this);

    public ValueTask<IEventConsumer> ListenAsync<T>(EventListener<T> listener, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        EventTopic<T> topic = hub.Topic(listener.Event);
        hub.CheckGroup(listener, listener.Event);
        EventConsumer<T> consumer = topic.Join(listener, Logger);
        consumer.Left = () =>
        {
            lock (_gate) _consumers.Remove(consumer);
        };
        lock (_gate) _consumers.Add(consumer);
        return new(consumer);
    }

    public IDeadLetters Of<T>(EventDescriptor<T> @event, string group) => Of(@event.FullName, group);

    public IDeadLetters Of(string @event, string group) => new InProcessDeadLetters(this, @event, group);

    public IAsyncEnumerable<IDeadLetters> AllAsync(CancellationToken cancellationToken)
        => AsyncSequence.Of(hub.Buried().Select(group => Of(group.Event, group.Group)), cancellationToken);

    /// <summary>Whether the bus, and the events that wait on it, end with this client.</summary>
    public bool IsLastClient => InProcessHubs.IsLastClient(hub);

    public void BeginStopping() => IsStopping = true;

    /// <summary>Takes a service off the bus for everybody.</summary>
    public void Remove(InProcessService service)
    {
        lock (_gate) _services.Remove(service);
        hub.Remove(service);
    }

    public ValueTask DisposeAsync()
    {
        _isClosed = true;
        hub.Unwatch(this);
        InProcessService[] services;
        IInProcessConsumer[] consumers;
        lock (_gate)
        {
            services = [.. _services];
            consumers = [.. _consumers];
        }
        foreach (IInProcessConsumer consumer in consumers) consumer.Abandon();
        foreach (InProcessService service in services) hub.Remove(service);
        hub.ReleaseWaiters(this);
        if (!InProcessHubs.Leave(hub)) return default;
        foreach ((string @event, string group, long count) in hub.Waiting()) Logger.EventsEnded(count, @event, group);
        foreach ((string @event, string group, int count) in hub.Buried()) Logger.DeadLettersEnded(count, @event, group);
        return default;
    }
}
