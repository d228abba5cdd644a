using System.ComponentModel;
using System.Runtime.CompilerServices;
using Bus.Descriptors;
using Bus.Dispatch;
using Bus.Listening;

namespace Bus.Client;

/// <summary>The client side of one API on one bus: what generated proxies are made of.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ApiClient
{
    private readonly BusClient _bus;
    private readonly CallOptions _options;
    private readonly DeadlineClock _clock;
    private readonly TimeSpan _timeout;

    private protected ApiClient(BusClient bus, ApiDescriptor api)
    {
        (_bus, Api, _options) = (bus, api, CallOptions.None);
        _timeout = bus.Settings.TimeoutOf(api.Name);
        _clock = NewClock();
    }

    private protected ApiClient(ApiClient root, CallOptions options)
        => (_bus, Api, _options, _timeout, _clock) = (root._bus, root.Api, options, root._timeout, root._clock);

    internal ApiDescriptor Api { get; }

    internal BusClient Bus => _bus;

    internal CallOptions Options => _options;

    /// <summary>The service in this process, or null.</summary>
    private protected abstract LocalService? Local { get; }

    /// <summary>Calls over the transport, past interceptors.</summary>
    /// <typeparam name="TArguments">A struct that holds the arguments.</typeparam>
    /// <typeparam name="TResult">The result.</typeparam>
    /// <param name="rpc">What is called.</param>
    /// <param name="arguments">The arguments.</param>
    /// <param name="cancellationToken">The caller's token.</param>
    public ValueTask<TResult> CallAsync<TArguments, TResult>(
        RpcDescriptor<TArguments, TResult> rpc, TArguments arguments, CancellationToken cancellationToken)
        where TArguments : struct
    {
        _bus.ThrowIfDisposed();
        LocalService? local = Local;
        CallScope scope;
        if (_options.Timeout is not { } timeout || timeout == _timeout)
        {
            scope = (local?.Clock ?? _clock).Enter();
        }
        else
        {
            // Its scope knows nothing of the service's end: the call goes the transport's way, which adds it.
            local = null;
            scope = _bus.SingleCall(timeout);
        }
        ActiveCall call = cancellationToken.CanBeCanceled ? ActiveCall.EnterLinked(scope, null, cancellationToken) : new(scope, null);
        CallContext context = new() { CancellationToken = call.CancellationToken, Timeout = scope.Timeout, Headers = _options.Headers ?? BusHeaders.None };
        ValueTask<TResult> result;
        try
        {
            result = new CallNext(_bus.Settings.CallInterceptors, _bus.Transport.Rpc, local?.Host).CallAsync(rpc, arguments, context);
        }
        catch (Exception exception)
        {
            return call.Fail<TResult>(rpc, exception);
        }
        return call.WaitAsync(rpc, result);
    }

    /// <summary>Calls an RPC without a result over the transport, past interceptors.</summary>
    /// <inheritdoc cref="CallAsync"/>
    public ValueTask CallVoidAsync<TArguments>(RpcDescriptor<TArguments, NoResult> rpc, TArguments arguments, CancellationToken cancellationToken)
        where TArguments : struct
    {
        ValueTask<NoResult> result = CallAsync(rpc, arguments, cancellationToken);
        if (!result.IsCompletedSuccessfully) return AwaitAsync(result);
        result.GetAwaiter().GetResult();
        return default;

        [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
        static async ValueTask AwaitAsync(ValueTask<NoResult> result) => await result.ConfigureAwait(false);
    }

    /// <summary>The event of a contract on this bus.</summary>
    /// <typeparam name="T">The payload.</typeparam>
    /// <param name="event">The event.</param>
    public BusEvent<T> Event<T>(EventDescriptor<T> @event) => new EventEndpoint<T>(_bus, @event, _options.Headers);

    /// <summary>Opens the direct way to a service in this process, or closes it.</summary>
    internal abstract void SetService(ServiceHost? host);

    internal virtual void End(ScopeEnd end) => _clock.EndWith(end);

    /// <summary>A clock for calls of this API that go to a service directly.</summary>
    internal DeadlineClock NewClock() => new(_timeout, _bus.Settings.TimeProvider, _bus.Settings.Logger);
}

/// <summary>The client side of one API on one bus, with the contract's type.</summary>
/// <typeparam name="TApi">The contract.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiClient<TApi> : ApiClient
    where TApi : class, IBusApi<TApi>
{
    private readonly Lock _gate = new();
    private readonly List<LocalService> _locals = [];
    private readonly ApiClient<TApi>? _root;
    private volatile DirectRoute<TApi>? _direct;
    private volatile LocalService? _local;
    private bool _ended;

    internal ApiClient(BusClient bus) : base(bus, TApi.Descriptor) => Proxy = TApi.CreateProxy(this);

    private ApiClient(ApiClient<TApi> root, CallOptions options) : base(root, options)
    {
        _root = root._root ?? root;
        Proxy = TApi.CreateProxy(this);
    }

    internal TApi Proxy { get; }

    /// <summary>The way straight to the service, or null while anything stands in between: a wire, options, an interceptor, disposal.</summary>
    public DirectRoute<TApi>? Direct
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _direct;
    }

    /// <summary>The same, with options for the calls.</summary>
    internal ApiClient<TApi> With(CallOptions options) => new(this, options.Over(Options));

    private protected override LocalService? Local => _root is null ? _local : _root._local;

    internal override void SetService(ServiceHost? host)
    {
        lock (_gate)
        {
            if (_ended || _local?.Host == host) return;
            _direct = null;
            _local = null;
            if (host?.Service is not TApi service) return;
            _locals.RemoveAll(static local => local.Host.IsStopped);
            LocalService opened = new(host, NewClock());
            host.Add(opened.Clock);
            _locals.Add(opened);
            _local = opened;
            if (host.AllowsDirectCalls && Bus.Settings.CallInterceptors.Length == 0)
                _direct = new DirectRoute<TApi>(service, host, opened.Clock);
        }
    }

    internal override void End(ScopeEnd end)
    {
        lock (_gate)
        {
            _ended = true;
            _direct = null;
            _local = null;
        }
        foreach (LocalService local in _locals)
        {
            local.Clock.EndWith(end);
            local.Host.Remove(local.Clock);
        }
        base.End(end);
    }
}
