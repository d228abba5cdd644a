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
    private int _entered;
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
        CallEntry entry = caller.CanBeCanceled ? TokenLinks.Enter(caller, _stop) : _stop;
        TResult value;
        Interlocked.Increment(ref _entered);
        try
        {
            ValueTask<TResult> result = ServeAsync(rpc, arguments, context with { CancellationToken = entry.Token }, index: 0);
            if (!result.IsCompletedSuccessfully) return CallCompletion.WaitAsync(entry, this, rpc, result, entry.Token);
            value = result.Result;
        }
        catch (Exception exception)
        {
            return CallCompletion.Fail<TResult>(entry, this, rpc, exception, entry.Token);
        }
        finally
        {
            SynchronousPartEnded();
        }
        entry.Leave();
        return CallResult.Of(value);
    }

    /// <summary>Runs a call from this process whose token fires with this service's end already.</summary>
    public ValueTask<TResult> DispatchLocalAsync<TArguments, TResult>(
        RpcDescriptor<TArguments, TResult> rpc, TArguments arguments, in CallContext context)
        where TArguments : struct
    {
        CancellationToken given = context.CancellationToken;
        // An interceptor gave the call a token of its own, which knows nothing of this service's end.
        if (given != context.Entry?.Token) return DispatchAsync(rpc, arguments, new ServeContext { CancellationToken = given, Headers = context.Headers });
        TResult value;
        Interlocked.Increment(ref _entered);
        try
        {
            ValueTask<TResult> result = ServeAsync(rpc, arguments, new ServeContext { CancellationToken = given, Headers = context.Headers }, index: 0);
            if (!result.IsCompletedSuccessfully) return CallCompletion.WaitAsync(_stop, this, rpc, result, given);
            value = result.Result;
        }
        catch (Exception exception)
        {
            return CallCompletion.Fail<TResult>(_stop, this, rpc, exception, given);
        }
        finally
        {
            SynchronousPartEnded();
        }
        return CallResult.Of(value);
    }

    /// <summary>Goes on with a call behind so many interceptors.</summary>
    public ValueTask<TResult> ServeAsync<TArguments, TResult>(
        RpcDescriptor<TArguments, TResult> rpc, TArguments arguments, in ServeContext context, int index)
        where TArguments : struct
    {
        IServeInterceptor[] interceptors = _interceptors;
        return (uint)index < (uint)interceptors.Length
            ? interceptors[index].ServeAsync(rpc, arguments, context, new ServeNext(this, index + 1))
            : rpc.InvokeAsync(Service, arguments, context.CancellationToken);
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

    private void SynchronousPartEnded()
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
