using Bus.Descriptors;

namespace Bus.Testing;

/// <summary>Finds out which member of a contract a test's lambda means, by letting it use a proxy that leads nowhere.</summary>
internal sealed class ContractProbe : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly CaptureTransport _transport;
    private readonly BusClient _bus;

    private ContractProbe(CaptureTransport transport, BusClient bus) => (_transport, _bus) = (transport, bus);

    public static async ValueTask<ContractProbe> CreateAsync(CancellationToken cancellationToken)
    {
        CaptureTransport transport = new();
        BusClient bus = await BusClient.ConnectAsync(
            "probe://", transport, static options => options.Timeout = Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(false);
        return new ContractProbe(transport, bus);
    }

    /// <summary>The one call that a lambda makes.</summary>
    /// <exception cref="BusConfigurationException">It makes none, or several.</exception>
    public CapturedCall Call<TApi>(Func<TApi, Task> call)
        where TApi : class, IBusApi<TApi>
    {
        ArgumentNullException.ThrowIfNull(call);
        lock (_gate)
        {
            _transport.Calls.Clear();
            Task task = call(_bus.Api<TApi>());
            CapturedCall[] calls = [.. _transport.Calls];
            if (calls.Length == 1) return calls[0];
            // The proxy refuses a null that its contract does not allow, such as default! in a lambda that means any argument.
            if (calls.Length == 0 && task.Exception?.InnerException is BusInvalidArgumentsException refusal && RpcOf<TApi>(refusal) is { } rpc)
                return new CapturedCall(rpc, Values: null, refusal);
            throw new BusConfigurationException(
                $"The lambda must make one call of {TApi.Descriptor.Contract}, but it makes {(calls.Length == 0 ? "none" : $"{calls.Length}")}. " +
                "Write one like (IAuthApi auth) => auth.CheckPasswordAsync(default!, default!).", task.Exception);
        }
    }

    /// <summary>The event that a lambda names.</summary>
    /// <exception cref="BusConfigurationException">It names none.</exception>
    public EventDescriptor<T> Event<TApi, T>(Func<TApi, BusEvent<T>> @event)
        where TApi : class, IBusApi<TApi>
    {
        ArgumentNullException.ThrowIfNull(@event);
        lock (_gate)
        {
            _transport.Event = null;
            BusEvent<T>? named = @event(_bus.Api<TApi>());
            try
            {
                // Asking for dead letters is how an event shows its descriptor to a transport; nothing comes of it here.
                if (named is not null) _ = _bus.DeadLetters.Of(named, "probe");
            }
            catch (ArgumentException)
            {
                // It is no event of the proxy: the message below says so.
            }
            return _transport.Event as EventDescriptor<T> ?? throw new BusConfigurationException(
                $"The lambda must name an event of {TApi.Descriptor.Contract}. Write one like (IAuthApi auth) => auth.UserRegistered.");
        }
    }

    public ValueTask DisposeAsync() => _bus.DisposeAsync();

    private static RpcDescriptor? RpcOf<TApi>(BusInvalidArgumentsException refusal)
        where TApi : class, IBusApi<TApi>
        => TApi.Descriptor.Name == refusal.Api ? TApi.Descriptor.Rpcs.FirstOrDefault(rpc => rpc.Name == refusal.Rpc) : null;
}
