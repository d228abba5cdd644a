using Bus.Descriptors;
using Bus.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Bus.Dispatch;

/// <summary>One served API: dispatches calls to the service, and knows which of them still run.</summary>
internal sealed class ServiceHost : ApiServer
{
    private readonly IServeInterceptor[] _interceptors;
    private readonly BusInstrumentation _instrumentation;
    private readonly CallScope _stop;
    private readonly Lock _gate = new();
    private readonly PerCallService? _perCall;
    private readonly List<DeadlineClock> _directClocks = [];
    private volatile TaskCompletionSource? _changed;
    private int _entered;
    private int _outlived;

    public ServiceHost(
        ApiDescriptor api, object service, IServeInterceptor[] interceptors, bool detailedErrors, BusInstrumentation instrumentation, ILogger logger)
    {
        (Api, Service, _interceptors, DetailedErrors, _instrumentation, Logger) = (api, service, interceptors, detailedErrors, instrumentation, logger);
        _perCall = service as PerCallService;
        _stop = new CallScope(logger);
    }

    public override ApiDescriptor Api { get; }

    /// <summary>The service, or a <see cref="PerCallService"/>.</summary>
    public object Service { get; }

    public bool DetailedErrors { get; }

    public ILogger Logger { get; }

    /// <summary>Whether a proxy in this process may call the service without passing here.</summary>
    public bool AllowsDirectCalls => _interceptors.Length == 0;

    /// <summary>Whether running handlers were told to stop.</summary>
    public bool IsStopped => _stop.End != ScopeEnd.None;

    public override ValueTask<TResult> DispatchAsync<TArguments, TResult>(
        RpcDescriptor<TArguments, TResult> rpc, TArguments arguments, ServeContext context)
    {
        if (!_instrumentation.ObservesServing) return DispatchUnobservedAsync(rpc, arguments, context);
        ServeTrace trace = _instrumentation.BeginServing(rpc, context.Headers);
        return trace.FollowAsync(DispatchUnobservedAsync(rpc, arguments, context));
    }

    public override ValueTask<TReply> ReceiveAsync<TArguments, TResult, TExchange, TReply>(
        RpcDescriptor<TArguments, TResult> rpc, TExchange exchange, ServeContext context)
    {
        ServeTrace? trace = _instrumentation.ObservesServing ? _instrumentation.BeginServing(rpc, context.Headers) : null;
        return RpcExchanges.RunAsync<TArguments, TResult, TExchange, TReply>(this, rpc, exchange, context, trace);
    }

    /// <summary>Runs a call that its caller observes, for both are in this process.</summary>
    public ValueTask<TResult> DispatchUnobservedAsync<TArguments, TResult>(
        RpcDescriptor<TArguments, TResult> rpc, TArguments arguments, in ServeContext context)
        where TArguments : struct
    {
        CancellationToken caller = context.CancellationToken;
        CallEntry entry = caller.CanBeCanceled ? TokenLinks.Enter(caller, _stop) : _stop;
        return RunAsync(entry, rpc, arguments, context with { CancellationToken = entry.Token });
    }

    /// <summary>Runs a call from this process whose token fires with this service's end already.</summary>
    public ValueTask<TResult> DispatchLocalAsync<TArguments, TResult>(
        RpcDescriptor<TArguments, TResult> rpc, TArguments arguments, in CallContext context)
        where TArguments : struct
    {
        ServeContext served = new() { CancellationToken = context.CancellationToken, Headers = context.Headers };
        // With a token that an interceptor gave it, the call knows nothing of this service's end: it goes the general way, which adds it.
        return context.Entry is { } entry && served.CancellationToken == entry.Token
            ? RunAsync(_stop, rpc, arguments, served)
            : DispatchUnobservedAsync(rpc, arguments, served);
    }

    /// <summary>Goes on with a call behind so many interceptors.</summary>
    public ValueTask<TResult> ServeAsync<TArguments, TResult>(
        RpcDescriptor<TArguments, TResult> rpc, TArguments arguments, in ServeContext context, int index)
        where TArguments : struct
    {
        IServeInterceptor[] interceptors = _interceptors;
        return (uint)index < (uint)interceptors.Length
            ? interceptors[index].ServeAsync(rpc, arguments, context, new ServeNext(this, index + 1))
            : _perCall is null ? rpc.InvokeAsync(Service, arguments, context.CancellationToken)
            : _perCall.InvokeAsync(rpc, arguments, context.CancellationToken);
    }

    /// <summary>A clock whose calls go to this service directly: it ends with the service.</summary>
    public void Add(DeadlineClock clock)
    {
        lock (_gate) _directClocks.Add(clock);
        if (_stop.End != ScopeEnd.None) clock.EndWith(_stop.End);
    }

    public void Remove(DeadlineClock clock)
    {
        lock (_gate) _directClocks.Remove(clock);
    }

    public void CallEnded() => _changed?.TrySetResult();

    public void HandlerOutlivedCall() => Interlocked.Increment(ref _outlived);

    public void OutlivedHandlerReturned()
    {
        Interlocked.Decrement(ref _outlived);
        CallEnded();
    }

    /// <summary>Waits until no call runs.</summary>
    public async Task DrainAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            TaskCompletionSource changed = NextChange();
            // Either the call that ends now sees the source, or the count does not see the call.
            Interlocked.MemoryBarrier();
            if (CountRunning() == 0) return;
            await changed.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Calls whose handler has not returned.</summary>
    public int CountRunning()
    {
        // In this order, for each of them becomes the next.
        int entered = Volatile.Read(ref _entered);
        int waiting = PendingCalls.CountRunningIn(this);
        return entered + waiting + Volatile.Read(ref _outlived);
    }

    /// <summary>Tells running handlers to stop and releases their callers.</summary>
    public void Stop()
    {
        _stop.EndWith(ScopeEnd.ServiceStopped);
        DeadlineClock[] clocks;
        lock (_gate) clocks = [.. _directClocks];
        foreach (DeadlineClock clock in clocks) clock.EndWith(ScopeEnd.ServiceStopped);
    }

    private ValueTask<TResult> RunAsync<TArguments, TResult>(
        CallEntry entry, RpcDescriptor<TArguments, TResult> rpc, TArguments arguments, in ServeContext context)
        where TArguments : struct
    {
        TResult value;
        Interlocked.Increment(ref _entered);
        try
        {
            ValueTask<TResult> result = ServeAsync(rpc, arguments, context, index: 0);
            if (!result.IsCompletedSuccessfully) return CallCompletion.WaitAsync(entry, this, rpc, result, context.CancellationToken);
            value = result.Result;
        }
        catch (Exception exception)
        {
            return CallCompletion.Fail<TResult>(entry, this, rpc, exception, context.CancellationToken);
        }
        finally
        {
            SynchronousPartEnded();
        }
        entry.Leave();
        return CallResult.Of(value);
    }

    internal void SynchronousPartEnded()
    {
        Interlocked.Decrement(ref _entered);
        CallEnded();
    }

    private TaskCompletionSource NextChange()
    {
        lock (_gate)
        {
            if (_changed is not { Task.IsCompleted: false })
                _changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _changed;
        }
    }
}
