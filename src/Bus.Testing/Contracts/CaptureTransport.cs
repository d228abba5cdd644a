using Bus.Descriptors;
using Bus.Dispatch;
using Bus.Listening;
using Bus.Transports;

namespace Bus.Testing;

/// <summary>A transport that carries nothing: it keeps what a proxy hands to it.</summary>
internal sealed class CaptureTransport : IBusTransport, IRpcTransport, IEventTransport, IDeadLetterTransport, IBusTransportFactory
{
    public IRpcTransport Rpc => this;

    public IEventTransport Events => this;

    public IDeadLetterTransport DeadLetters => this;

    public List<CapturedCall> Calls { get; } = [];

    public EventDescriptor? Event { get; set; }

    public ValueTask<IBusTransport> ConnectAsync(BusTransportContext context, CancellationToken cancellationToken) => new(this);

    public ValueTask<TResult> CallAsync<TArguments, TResult>(RpcDescriptor<TArguments, TResult> rpc, TArguments arguments, CallContext context)
        where TArguments : struct
    {
        Calls.Add(new CapturedCall(rpc, rpc.ValuesOf(arguments), Refusal: null));
        return new(default(TResult)!);
    }

    public ValueTask<IAsyncDisposable> ServeAsync(ApiServer server, CancellationToken cancellationToken) => throw NothingRuns();

    public ValueTask FireAsync<T>(EventDescriptor<T> @event, T payload, FireContext context) => throw NothingRuns();

    public ValueTask<IEventConsumer> ListenAsync<T>(EventListener<T> listener, CancellationToken cancellationToken) => throw NothingRuns();

    public IDeadLetters Of<T>(EventDescriptor<T> @event, string group)
    {
        Event = @event;
        return Of(@event.FullName, group);
    }

    public IDeadLetters Of(string @event, string group) => new TestDeadLetters(@event, group, transport: null, static () => null);

    public IAsyncEnumerable<IDeadLetters> AllAsync(CancellationToken cancellationToken) => AsyncEnumerable.Empty<IDeadLetters>();

    public ValueTask DisposeAsync() => default;

    private static BusConfigurationException NothingRuns() => new(
        "A lambda that names a member for a test may only name it: write (IAuthApi auth) => auth.UserRegistered, without firing or listening.");
}
