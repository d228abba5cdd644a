using Bus.Dispatch;

namespace Bus.Benchmarks.Interceptors.ByHand;

/// <summary>The shape of <see cref="IServeInterceptor"/> without a bus behind it.</summary>
internal interface IHandServeInterceptor
{
    ValueTask<TResult> ServeAsync<TArguments, TResult>(
        HandRpc<TArguments, TResult> rpc, TArguments arguments, ServeContext context, HandServeNext next)
        where TArguments : struct;
}

/// <summary>Goes on to the service.</summary>
internal readonly struct HandServeNext(object service)
{
    public ValueTask<TResult> ServeAsync<TArguments, TResult>(HandRpc<TArguments, TResult> rpc, TArguments arguments, ServeContext context)
        where TArguments : struct
        => rpc.InvokeAsync(service, arguments, context.CancellationToken);
}

/// <summary>Only passes on.</summary>
internal sealed class HandPassingServe : IHandServeInterceptor
{
    public ValueTask<TResult> ServeAsync<TArguments, TResult>(
        HandRpc<TArguments, TResult> rpc, TArguments arguments, ServeContext context, HandServeNext next)
        where TArguments : struct
        => next.ServeAsync(rpc, arguments, context);
}
