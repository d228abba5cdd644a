using Bus.Descriptors;

namespace Bus.Dispatch;

/// <summary>Stands around every call that a service of this bus handles.</summary>
/// <remarks>Register it with <see cref="BusOptions.Interceptors"/>. A bus without interceptors pays nothing for them.</remarks>
public interface IServeInterceptor
{
    /// <summary>Runs around one call.</summary>
    /// <typeparam name="TArguments">A struct that holds the arguments.</typeparam>
    /// <typeparam name="TResult">The result.</typeparam>
    /// <param name="rpc">What is called.</param>
    /// <param name="arguments">The arguments.</param>
    /// <param name="context">Token and headers.</param>
    /// <param name="next">The next interceptor, or the service.</param>
    ValueTask<TResult> ServeAsync<TArguments, TResult>(
        RpcDescriptor<TArguments, TResult> rpc, TArguments arguments, ServeContext context, ServeNext next)
        where TArguments : struct;
}
