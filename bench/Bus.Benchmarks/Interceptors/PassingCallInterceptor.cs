using Bus.Descriptors;
using Bus.Dispatch;

namespace Bus.Benchmarks.Interceptors;

/// <summary>Only passes on.</summary>
internal sealed class PassingCallInterceptor : ICallInterceptor
{
    public ValueTask<TResult> CallAsync<TArguments, TResult>(
        RpcDescriptor<TArguments, TResult> rpc, TArguments arguments, CallContext context, CallNext next)
        where TArguments : struct
        => next.CallAsync(rpc, arguments, context);
}
