using Bus.Descriptors;
using Bus.Dispatch;

namespace Bus.Benchmarks.Interceptors;

/// <summary>Only passes on.</summary>
internal sealed class PassingServeInterceptor : IServeInterceptor
{
    public ValueTask<TResult> ServeAsync<TArguments, TResult>(
        RpcDescriptor<TArguments, TResult> rpc, TArguments arguments, ServeContext context, ServeNext next)
        where TArguments : struct
        => next.ServeAsync(rpc, arguments, context);
}
