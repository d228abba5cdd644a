using System.ComponentModel;
using System.Runtime.CompilerServices;
using Bus.Descriptors;
using Bus.Diagnostics;
using Bus.Dispatch;

namespace Bus.Client;

/// <summary>The client side of one API on one bus: what generated proxies are made of.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ApiClient
{
    private readonly DeadlineClock _clock;
    private readonly ApiClient _root;
    private volatile CallPipeline _pipeline;

    internal ApiClient(BusClient bus, ApiDescriptor api)
    {
        (Bus, Api, Options, _root) = (bus, api, CallOptions.None, this);
        Timeout = bus.Settings.TimeoutOf(api.Name);
        _clock = new DeadlineClock(Timeout, bus.Settings.TimeProvider, bus.Settings.Logger);
        _pipeline = NewPipeline(_clock, local: null);
    }

    private protected ApiClient(ApiClient root, CallOptions options)
        => (Bus, Api, Options, Timeout, _clock, _pipeline, _root) = (root.Bus, root.Api, options, root.Timeout, root._clock, root._pipeline, root._root);

    internal ApiDescriptor Api { get; }

    internal BusClient Bus { get; }

    /// <summary>The proxy, whatever its contract.</summary>
    internal abstract object AnyProxy { get; }

    internal CallOptions Options { get; }

    /// <summary>Whether the direct way is closed because somebody listens to the calls' metrics.</summary>
    internal volatile bool IsMeasured;

    /// <summary>What a call is given unless its options say otherwise.</summary>
    internal TimeSpan Timeout { get; }

    /// <summary>Calls past interceptors, over the transport or to the service in this process.</summary>
    /// <typeparam name="TArguments">A struct that holds the arguments.</typeparam>
    /// <typeparam name="TResult">The result.</typeparam>
    /// <param name="rpc">What is called.</param>
    /// <param name="arguments">The arguments.</param>
    /// <param name="cancellationToken">The caller's token.</param>
    public ValueTask<TResult> CallAsync<TArguments, TResult>(
        RpcDescriptor<TArguments, TResult> rpc, TArguments arguments, CancellationToken cancellationToken)
        where TArguments : struct
    {
        Bus.ThrowIfDisposed();
        CallPipeline pipeline = _root._pipeline;
        if (!pipeline.IsConnected) throw Bus.Connections.NotConnected(Api.Name);
        if (Bus.Settings.Instrumentation.ObservesCalls) return CallObservedAsync(rpc, arguments, pipeline, cancellationToken);
        if (_root.IsMeasured) _root.LookForObservers();
        return CallUnobservedAsync(rpc, arguments, pipeline, cancellationToken);
    }

    /// <summary>Calls an RPC without a result past interceptors, over the transport or to the service in this process.</summary>
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
    public BusEvent<T> Event<T>(EventDescriptor<T> @event) => new EventEndpoint<T>(Bus, @event, Options.Headers);

    /// <summary>Opens or closes the direct way when somebody began to listen to the calls' metrics, or ceased to.</summary>
    internal abstract void LookForObservers();

    /// <summary>Calls go over the transport from now on.</summary>
    internal void Connected() => SetRoute(null);

    /// <summary>Says which service in this process calls go to, or that none is there.</summary>
    internal abstract void SetService(ServiceHost? host);

    internal virtual void End(ScopeEnd end) => _clock.EndWith(end);

    private protected void SetRoute(LocalRoute? route) => _pipeline = NewPipeline(route ?? _clock, route?.Host);

    private CallPipeline NewPipeline(DeadlineClock clock, ServiceHost? local)
        => new(clock, Bus.Settings.CallInterceptors, Bus.Connections.Find(Api.Name)?.Rpc, local);

    internal CallContext ContextOf(CallEntry entry, TimeSpan timeout)
        => new() { Entry = entry, CancellationToken = entry.Token, Timeout = timeout, Headers = Options.Headers ?? BusHeaders.None };

    /// <summary>A call that is traced or measured.</summary>
    private ValueTask<TResult> CallObservedAsync<TArguments, TResult>(
        RpcDescriptor<TArguments, TResult> rpc, TArguments arguments, CallPipeline pipeline, CancellationToken cancellationToken)
        where TArguments : struct
    {
        CallTrace trace = Bus.Settings.Instrumentation.BeginCall(rpc, pipeline.IsLocal);
        ValueTask<TResult> call;
        try
        {
            call = CallUnobservedAsync(rpc, arguments, pipeline, cancellationToken);
        }
        catch (Exception exception)
        {
            trace.Abort(exception);
            throw;
        }
        return trace.FollowAsync(call);
    }

    private ValueTask<TResult> CallUnobservedAsync<TArguments, TResult>(
        RpcDescriptor<TArguments, TResult> rpc, TArguments arguments, CallPipeline pipeline, CancellationToken cancellationToken)
        where TArguments : struct
    {
        if (Options.Timeout is { } timeout && timeout != Timeout) return CallAloneAsync(rpc, arguments, timeout, pipeline.OverTransport, cancellationToken);

        CallEntry entry = pipeline.Clock.Enter(cancellationToken);
        TResult value;
        try
        {
            ValueTask<TResult> result = pipeline.CallAsync(rpc, arguments, ContextOf(entry, Timeout), index: 0);
            if (!result.IsCompletedSuccessfully) return CallCompletion.WaitAsync(entry, null, rpc, result, entry.Token);
            value = result.Result;
        }
        catch (Exception exception)
        {
            return CallCompletion.Fail<TResult>(entry, null, rpc, exception, entry.Token);
        }
        entry.Leave();
        return CallResult.Of(value);
    }

    /// <summary>A call with a timeout of its own. Its scope knows nothing of a service's end, so it goes the transport's way, which adds it.</summary>
    private ValueTask<TResult> CallAloneAsync<TArguments, TResult>(
        RpcDescriptor<TArguments, TResult> rpc, TArguments arguments, TimeSpan timeout, CallPipeline pipeline, CancellationToken cancellationToken)
        where TArguments : struct
    {
        CallScope scope = Bus.SingleCall(timeout);
        CallEntry entry = cancellationToken.CanBeCanceled ? TokenLinks.Enter(cancellationToken, scope) : scope;
        ValueTask<TResult> result;
        try
        {
            result = pipeline.CallAsync(rpc, arguments, ContextOf(entry, timeout), index: 0);
        }
        catch (Exception exception)
        {
            return CallCompletion.Fail<TResult>(entry, null, rpc, exception, entry.Token);
        }
        return CallCompletion.WaitAsync(entry, null, rpc, result, entry.Token);
    }
}
