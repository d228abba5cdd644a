using System.Runtime.CompilerServices;

namespace Bus.Diagnostics;

/// <summary>Follows an observed operation to its end. What those who listen do wrong changes nothing about it.</summary>
internal static class Traces
{
    /// <summary>The operation returned to its caller: ends the trace as soon as the operation is over.</summary>
    public static ValueTask<TResult> FollowAsync<TTrace, TResult>(this TTrace trace, ValueTask<TResult> operation)
        where TTrace : struct, ITrace
    {
        Part(trace);
        if (!operation.IsCompletedSuccessfully) return AwaitAsync(trace, operation);
        TResult result = operation.Result;
        Finish(trace, failure: null);
        return new(result);
    }

    /// <summary>The operation returned to its caller: ends the trace as soon as the operation is over.</summary>
    public static ValueTask FollowAsync<TTrace>(this TTrace trace, ValueTask operation)
        where TTrace : struct, ITrace
    {
        Part(trace);
        if (!operation.IsCompletedSuccessfully) return AwaitAsync(trace, operation);
        operation.GetAwaiter().GetResult();
        Finish(trace, failure: null);
        return default;
    }

    /// <summary>The operation threw before it had a task.</summary>
    public static void Abort<TTrace>(this TTrace trace, Exception failure)
        where TTrace : struct, ITrace
    {
        Part(trace);
        Finish(trace, failure);
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
            Finish(trace, failure);
            throw;
        }
        Finish(trace, failure: null);
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
            Finish(trace, failure);
            throw;
        }
        Finish(trace, failure: null);
    }

    /// <summary>Its synchronous part is over.</summary>
    public static void Part<TTrace>(this TTrace trace)
        where TTrace : struct, ITrace
    {
        try
        {
            trace.Leave();
        }
        catch (Exception exception)
        {
            trace.Guard.Failed(exception);
        }
    }

    /// <summary>It is over, after its synchronous part.</summary>
    /// <param name="trace">The trace.</param>
    /// <param name="failure">What it failed with, or null.</param>
    public static void Finish<TTrace>(this TTrace trace, Exception? failure)
        where TTrace : struct, ITrace
    {
        try
        {
            trace.End(failure);
        }
        catch (Exception exception)
        {
            trace.Guard.Failed(exception);
        }
    }
}
