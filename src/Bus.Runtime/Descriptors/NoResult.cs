using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Bus.Descriptors;

/// <summary>The result of an RPC that returns nothing; null on the wire.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly record struct NoResult
{
    /// <summary>Turns a task without a result into one with the empty result, for free when it is complete.</summary>
    public static ValueTask<NoResult> From(ValueTask task)
    {
        if (!task.IsCompletedSuccessfully) return AwaitAsync(task);
        task.GetAwaiter().GetResult();
        return default;

        [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
        static async ValueTask<NoResult> AwaitAsync(ValueTask task)
        {
            await task.ConfigureAwait(false);
            return default;
        }
    }
}
