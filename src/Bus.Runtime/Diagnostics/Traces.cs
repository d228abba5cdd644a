using System.Runtime.CompilerServices;

namespace Bus.Diagnostics;

/// <summary>Follows an observed operation to its end.</summary>
internal static class Traces
{
    /// <summary>The operation returned to its caller: ends the trace as soon as the operation is over.</summary>
    public static ValueTask<TResult> FollowAsync<TTrace, TResult>(this TTrace trace, ValueTask<TResult> operation)
        where TTrace : struct, ITrace
    {
        trace.Leave();
        if (!operation.IsCompletedSuccessfully) return AwaitAsync(trace, operation);
        TResult result = operation.Result;
        trace.End(failure: null);
        return new(result);
    }

    /// <summary>The operation returned to its caller: ends the trace as soon as the operation is over.</summary>
    public static ValueTask FollowAsync<TTrace>(this TTrace trace, ValueTask operation)
        where TTrace : struct, ITrace
    {
        trace.Leave();
        if (!operation.IsCompletedSuccessfully) return AwaitAsync(trace, operation);
        operation.GetAwaiter().GetResult();
        trace.End(failure: null);
        return default;
    }

    /// <summary>The operation threw before it had a task.</summary>
    public static void Abort<TTrace>(this TTrace trace, Exception failure)
        where TTrace : struct, ITrace
    {
        trace.Leave();
        trace.End(failure);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private static async ValueTask<TResult> AwaitAsync<TTrace, TResult>(TTrace trace, ValueTask<TResult> operation)
        where TTrace : struct, ITrace
    {
        TResult result;
        try
        {
            result = await operation.ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            trace.End(failure);
            throw;
        }
        trace.End(failure: null);
        return result;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private static async ValueTask AwaitAsync<TTrace>(TTrace trace, ValueTask operation)
        where TTrace : struct, ITrace
    {
        try
        {
            await operation.ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            trace.End(failure);
            throw;
        }
        trace.End(failure: null);
    }
}
