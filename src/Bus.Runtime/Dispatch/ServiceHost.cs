using System.Runtime.CompilerServices;
using Bus.Descriptors;
using Microsoft.Extensions.Logging;

namespace Bus.Dispatch;

/// <summary>One served API: dispatches calls to the service, and knows which of them still run.</summary>
internal sealed class ServiceHost : ApiServer
{
    private readonly IServeInterceptor[] _interceptors;
    private readonly CallScope _stop;
    private readonly Lock _gate = new();
    private readonly List<DeadlineClock> _directClocks = [];
    private volatile TaskCompletionSource? _changed;
    private int _running;
    private int _outlived;

    public ServiceHost(ApiDescriptor api, object service, object owner, IServeInterceptor[] interceptors, bool detailedErrors, ILogger logger)
    {
        (Api, Service, Owner, _interceptors, DetailedErrors) = (api, service, owner, interceptors, detailedErrors);
        _stop = new CallScope(logger);
    }

    public override ApiDescriptor Api { get; }

    public object Service { get; }

    /// <summary>The bus that serves the API.</summary>
    public object Owner { get; }

    public bool DetailedErrors { get; }

    /// <summary>Whether a proxy in this process may call the service without passing here.</summary>
    public bool AllowsDirectCalls => _interceptors.Length == 0;

    /// <summary>Whether running handlers were told to stop.</summary>
    public bool IsStopped => _stop.End != ScopeEnd.None;

    public override ValueTask<TResult> DispatchAsync<TArguments, TResult>(
        RpcDescriptor<TArguments, TResult> rpc, TArguments arguments, ServeContext context)
    {
        CancellationToken caller = context.CancellationToken;
        TokenLink? link = caller.CanBeCanceled ? TokenLinks.Enter(caller, _stop) : null;
        CancellationToken token = link?.Token ?? (caller.CanBeCanceled ? caller : _stop.Token);
        ValueTask<TResult> result;
        Exception failure;
        try
        {
            result = new ServeNext(_interceptors, Service).ServeAsync(rpc, arguments, context with { CancellationToken = token });
            if (result.IsCompletedSuccessfully)
            {
                if (link is not null) TokenLinks.Leave(link);
                return result;
            }
            link?.AddHold();
            if (link is not null) TokenLinks.Leave(link);
            return AwaitAsync(rpc, result, link, caller);
        }
        catch (Exception exception)
        {
            failure = exception;
        }
        if (link is not null) TokenLinks.Leave(link);
        return ValueTask.FromException<TResult>(FailureOf(rpc, failure, caller));
    }

    /// <summary>Runs a call from this process whose token fires with this service's end already.</summary>
    public ValueTask<TResult> DispatchLocalAsync<TArguments, TResult>(
        RpcDescriptor<TArguments, TResult> rpc, TArguments arguments, in CallContext context)
        where TArguments : struct
    {
        ValueTask<TResult> result;
        try
        {
            result = new ServeNext(_interceptors, Service).ServeAsync(
                rpc, arguments, new ServeContext { CancellationToken = context.CancellationToken, Headers = context.Headers });
        }
        catch (Exception exception)
        {
            return ValueTask.FromException<TResult>(FailureOf(rpc, exception, context.CancellationToken));
        }
        return result.IsCompletedSuccessfully ? result : AwaitAsync(rpc, result, link: null, context.CancellationToken);
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
            TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
            _changed = changed;
            // Either the call that ends now sees the source, or the count does not see the call.
            Interlocked.MemoryBarrier();
            if (CountRunning() == 0) return;
            await changed.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Calls whose handler has not returned.</summary>
    public int CountRunning() => Volatile.Read(ref _running) + Volatile.Read(ref _outlived) + PendingCalls.CountRunningIn(this);

    /// <summary>Tells running handlers to stop and releases their callers.</summary>
    public void Stop()
    {
        _stop.EndWith(ScopeEnd.ServiceStopped);
        DeadlineClock[] clocks;
        lock (_gate) clocks = [.. _directClocks];
        foreach (DeadlineClock clock in clocks) clock.EndWith(ScopeEnd.ServiceStopped);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<TResult> AwaitAsync<TArguments, TResult>(
        RpcDescriptor<TArguments, TResult> rpc, ValueTask<TResult> result, TokenLink? link, CancellationToken caller)
        where TArguments : struct
    {
        Interlocked.Increment(ref _running);
        try
        {
            return await result.ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            throw FailureOf(rpc, exception, caller);
        }
        finally
        {
            link?.ReleaseHold();
            Interlocked.Decrement(ref _running);
            CallEnded();
        }
    }

    private Exception FailureOf(RpcDescriptor rpc, Exception exception, CancellationToken caller)
    {
        if (exception is OperationCanceledException)
        {
            if (caller.IsCancellationRequested) return CallFailure.Canceled(rpc, caller, exception);
            if (_stop.End != ScopeEnd.None) return CallFailure.ServiceStopped(rpc, exception);
        }
        return CallFailure.OfHandler(rpc, exception, this);
    }
}
