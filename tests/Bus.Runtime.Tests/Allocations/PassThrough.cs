using Bus.Descriptors;
using Bus.Dispatch;

namespace Bus.Runtime.Tests.Allocations;

/// <summary>Interceptors that only let pass: what they allocate is the bus's.</summary>
internal static class PassThrough
{
    public sealed class Call : ICallInterceptor
    {
        public ValueTask<TResult> CallAsync<TArguments, TResult>(
            RpcDescriptor<TArguments, TResult> rpc, TArguments arguments, CallContext context, CallNext next)
            where TArguments : struct
            => next.CallAsync(rpc, arguments, context);
    }

    public sealed class Serve : IServeInterceptor
    {
        public ValueTask<TResult> ServeAsync<TArguments, TResult>(
            RpcDescriptor<TArguments, TResult> rpc, TArguments arguments, ServeContext context, ServeNext next)
            where TArguments : struct
            => next.ServeAsync(rpc, arguments, context);
    }

    public sealed class Fire : IFireInterceptor
    {
        public ValueTask FireAsync<T>(EventDescriptor<T> @event, T payload, FireContext context, FireNext next) => next.FireAsync(@event, payload, context);
    }

    public sealed class Handle : IHandleInterceptor
    {
        public ValueTask HandleAsync<T>(
            EventDescriptor<T> @event, T payload, EventContext context, HandleNext<T> next, CancellationToken cancellationToken)
            => next.HandleAsync(@event, payload, context, cancellationToken);
    }

    /// <summary>Puts the interceptors that a test case names in the way.</summary>
    public static void Add(BusOptions options, string interceptors)
    {
        if (interceptors is "call" or "both") options.Interceptors.Add(new Call());
        if (interceptors is "serve" or "both") options.Interceptors.Add(new Serve());
    }
}
