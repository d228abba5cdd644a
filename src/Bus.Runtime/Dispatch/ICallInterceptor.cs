using Bus.Descriptors;

namespace Bus.Dispatch;

/// <summary>Stands around every call that leaves a bus, on the caller's side.</summary>
/// <remarks>Register it with <see cref="BusOptions.Interceptors"/>. A bus without interceptors pays nothing for them.</remarks>
public interface ICallInterceptor
{
    /// <summary>Runs around one call. Call <paramref name="next"/> to go on: once, not at all, or again to retry.</summary>
    /// <typeparam name="TArguments">A struct that holds the arguments.</typeparam>
    /// <typeparam name="TResult">The result.</typeparam>
    /// <param name="rpc">What is called.</param>
    /// <param name="arguments">The arguments.</param>
    /// <param name="context">Deadline, token and headers. Pass a changed copy on to change them.</param>
    /// <param name="next">The next interceptor, or the transport.</param>
    ValueTask<TResult> CallAsync<TArguments, TResult>(
        RpcDescriptor<TArguments, TResult> rpc, TArguments arguments, CallContext context, CallNext next)
        where TArguments : struct;
}
