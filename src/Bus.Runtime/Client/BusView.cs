using Bus.Descriptors;

namespace Bus.Client;

/// <summary>A bus with options for its calls.</summary>
internal sealed class BusView(BusClient bus, CallOptions options) : IBus
{
    public T Api<T>()
        where T : class, IBusApi<T>
        => bus.ClientOf<T>().With(options).Proxy;

    public IBusDeadLetters DeadLetters => bus.DeadLetters;

    public ValueTask<IAsyncDisposable> ServeAsync<T>(T service, CancellationToken cancellationToken = default)
        where T : class, IBusApi<T>
        => bus.ServeAsync(service, cancellationToken);

    public IBus With(CallOptions more)
    {
        ArgumentNullException.ThrowIfNull(more);
        return new BusView(bus, more.Over(options));
    }
}
