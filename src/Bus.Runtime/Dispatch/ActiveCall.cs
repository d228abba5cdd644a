using System.ComponentModel;
using System.Runtime.CompilerServices;
using Bus.Descriptors;

namespace Bus.Dispatch;

/// <summary>One call between its start and its end: what may stop it, and how its end becomes the caller's result.</summary>
/// <remarks>
/// Generated proxies use it like this: enter, call the service with <see cref="CancellationToken"/>, then exactly one of
/// <see cref="Leave"/> (done), <c>WaitAsync</c> (not done yet, or failed) and <c>Fail</c> (threw), on the same thread.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ActiveCall
{
    private readonly CallScope _scope;
    private readonly TokenLink? _link;
    private readonly CancellationToken _caller;

    // The service when it is called directly, else null: then a transport stands between and has mapped failures already.
    private readonly ServiceHost? _host;

    internal ActiveCall(CallScope scope, ServiceHost? host) => (_scope, _host) = (scope, host);

    private ActiveCall(CallScope scope, ServiceHost? host, TokenLink? link, CancellationToken caller)
        => (_scope, _host, _link, _caller) = (scope, host, link, caller);

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static ActiveCall EnterLinked(CallScope scope, ServiceHost? host, CancellationToken caller)
        => new(scope, host, TokenLinks.Enter(caller, scope), caller);

    internal CallScope Scope => _scope;

    internal CancellationToken Caller => _caller;

    internal ServiceHost? Host => _host;

    internal TokenLink? Link => _link;

    /// <summary>Handed to the handler: fires when the caller gives up or the deadline passes.</summary>
    public CancellationToken CancellationToken
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => !_caller.CanBeCanceled ? _scope.Token : _link is null ? _caller : _link.Token;
    }

    /// <summary>Ends a call that completed successfully before its method returned.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Leave()
    {
        if (_link is not null) TokenLinks.Leave(_link);
    }

    /// <summary>Waits for a result, but no longer than the deadline and the caller's patience.</summary>
    /// <typeparam name="TResult">The result.</typeparam>
    /// <param name="rpc">What is called.</param>
    /// <param name="task">What the service or the transport returned.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<TResult> WaitAsync<TResult>(RpcDescriptor rpc, ValueTask<TResult> task)
    {
        if (!task.IsCompleted)
        {
            ValueTask<TResult> pending = PendingValueCall<TResult>.Start(this, rpc, task);
            Leave();
            return pending;
        }
        // It may have completed since the proxy looked.
        if (!task.IsCompletedSuccessfully) return Fail<TResult>(rpc, FaultOf(task.AsTask()));
        End();
        return task;
    }

    /// <summary>Waits for a call without a result, but no longer than the deadline and the caller's patience.</summary>
    /// <param name="rpc">What is called.</param>
    /// <param name="task">What the service returned.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask WaitAsync(RpcDescriptor rpc, ValueTask task)
    {
        if (!task.IsCompleted)
        {
            ValueTask pending = PendingVoidCall.Start(this, rpc, task);
            Leave();
            return pending;
        }
        if (!task.IsCompletedSuccessfully) return Fail(rpc, FaultOf(task.AsTask()));
        End();
        return task;
    }

    /// <summary>Ends a call whose method threw.</summary>
    /// <typeparam name="TResult">The result.</typeparam>
    /// <param name="rpc">What is called.</param>
    /// <param name="exception">What was thrown.</param>
    public ValueTask<TResult> Fail<TResult>(RpcDescriptor rpc, Exception exception)
    {
        Exception failure = CallFailure.For(rpc, exception, _scope, _caller, _host);
        End();
        return ValueTask.FromException<TResult>(failure);
    }

    /// <summary>Ends a call without a result whose method threw.</summary>
    /// <param name="rpc">What is called.</param>
    /// <param name="exception">What was thrown.</param>
    public ValueTask Fail(RpcDescriptor rpc, Exception exception)
    {
        Exception failure = CallFailure.For(rpc, exception, _scope, _caller, _host);
        End();
        return ValueTask.FromException(failure);
    }

    internal void End()
    {
        Leave();
        _scope.CallEnded();
    }

    internal static Exception FaultOf(Task task) => task.IsCanceled ? new TaskCanceledException(task) : task.Exception!.InnerException!;
}
