using Bus.Dispatch;

namespace Bus.Benchmarks.Interceptors.ByHand;

/// <summary>The shape of <see cref="ICallInterceptor"/> without a bus behind it.</summary>
internal interface IHandCallInterceptor
{
    ValueTask<TResult> CallAsync<TArguments, TResult>(
        HandRpc<TArguments, TResult> rpc, TArguments arguments, CallContext context, HandCallNext next)
        where TArguments : struct;
}

/// <summary>Goes on to the one interceptor that is left.</summary>
internal readonly struct HandCallNext(IHandServeInterceptor serve, object service)
{
    public ValueTask<TResult> CallAsync<TArguments, TResult>(HandRpc<TArguments, TResult> rpc, TArguments arguments, CallContext context)
        where TArguments : struct
        => serve.ServeAsync(
            rpc, arguments, new ServeContext { CancellationToken = context.CancellationToken, Headers = context.Headers }, new HandServeNext(service));
}

/// <summary>Only passes on.</summary>
internal sealed class HandPassingCall : IHandCallInterceptor
{
    public ValueTask<TResult> CallAsync<TArguments, TResult>(
        HandRpc<TArguments, TResult> rpc, TArguments arguments, CallContext context, HandCallNext next)
        where TArguments : struct
        => next.CallAsync(rpc, arguments, context);
}
