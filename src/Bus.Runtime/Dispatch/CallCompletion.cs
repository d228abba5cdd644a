using System.Runtime.CompilerServices;
using Bus.Descriptors;

namespace Bus.Dispatch;

/// <summary>How a call that did not simply succeed becomes its caller's result.</summary>
internal static class CallCompletion
{
    /// <summary>Waits for a result, but no longer than the deadline and the caller's patience.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ValueTask<TResult> WaitAsync<TResult>(
        CallEntry entry, ServiceHost? host, RpcDescriptor rpc, ValueTask<TResult> task, CancellationToken given)
    {
        if (!task.IsCompleted)
        {
            ValueTask<TResult> pending = PendingValueCall<TResult>.Start(entry, host, rpc, task, given);
            entry.Leave();
            return pending;
        }
        // It may have completed since the proxy looked.
        if (!task.IsCompletedSuccessfully) return Fail<TResult>(entry, host, rpc, FaultOf(task.AsTask()), given);
        End(entry);
        return task;
    }

    /// <summary>Waits for a call without a result, but no longer than the deadline and the caller's patience.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ValueTask WaitAsync(CallEntry entry, ServiceHost? host, RpcDescriptor rpc, ValueTask task, CancellationToken given)
    {
        if (!task.IsCompleted)
        {
            ValueTask pending = PendingVoidCall.Start(entry, host, rpc, task, given);
            entry.Leave();
            return pending;
        }
        if (!task.IsCompletedSuccessfully) return Fail(entry, host, rpc, FaultOf(task.AsTask()), given);
        End(entry);
        return task;
    }

    /// <summary>Ends a call whose method threw.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ValueTask<TResult> Fail<TResult>(CallEntry entry, ServiceHost? host, RpcDescriptor rpc, Exception exception, CancellationToken given)
    {
        Exception failure = CallFailure.For(rpc, exception, entry, host, given);
        End(entry);
        return ValueTask.FromException<TResult>(failure);
    }

    /// <summary>Ends a call without a result whose method threw.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ValueTask Fail(CallEntry entry, ServiceHost? host, RpcDescriptor rpc, Exception exception, CancellationToken given)
    {
        Exception failure = CallFailure.For(rpc, exception, entry, host, given);
        End(entry);
        return ValueTask.FromException(failure);
    }

    public static void End(CallEntry entry)
    {
        entry.Leave();
        entry.Scope.CallEnded();
    }

    /// <summary>What a failed task failed with, without throwing it once more where that can be helped.</summary>
    public static Exception FaultOf(Task task)
    {
        if (task.Exception is { InnerException: { } exception }) return exception;
        try
        {
            // A cancelled task gives its exception away to awaiters only.
            task.GetAwaiter().GetResult();
        }
        catch (OperationCanceledException canceled)
        {
            return canceled;
        }
        return new TaskCanceledException(task);
    }
}
