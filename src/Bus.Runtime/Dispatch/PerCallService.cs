using Bus.Descriptors;

namespace Bus.Dispatch;

/// <summary>A service that has an instance for each call.</summary>
internal abstract class PerCallService
{
    /// <summary>Makes an instance, calls it, and disposes what was made for the call, also when it throws.</summary>
    /// <typeparam name="TArguments">A struct that holds the arguments.</typeparam>
    /// <typeparam name="TResult">The result.</typeparam>
    /// <param name="rpc">What is called.</param>
    /// <param name="arguments">The arguments.</param>
    /// <param name="cancellationToken">Fires when the caller gives up or the deadline passes.</param>
    public abstract ValueTask<TResult> InvokeAsync<TArguments, TResult>(
        RpcDescriptor<TArguments, TResult> rpc, TArguments arguments, CancellationToken cancellationToken)
        where TArguments : struct;
}
